import { useLocale, useTranslations } from 'next-intl'
import type { Standing } from '@/lib/commitment/queries/standings'
import { tallyOf } from '@/lib/commitment/tally'
import { routes } from '@/lib/routes'
import { PlanStrip } from '../chart/plan-strip'

/** Commitments of many plans as cloth: each plan is a thread, each commitment a knot on it. */
export function ClothOfPlans({ caption, rows }: { caption: string; rows: readonly Standing[] }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const plans = new Map(rows.map(({ plan }) => [plan.code, plan]))
  return (
    <PlanStrip
      caption={caption}
      warps={[...plans.values()].map((plan) => {
        const own = rows.filter((row) => row.plan.code === plan.code)
        const { reported, commitments } = tallyOf(own)
        return {
          id: plan.code,
          name: plan.name,
          lang: plan.language,
          href: routes.plan(locale, plan.code),
          note: t('reportedOf', { reported, count: commitments }),
          knots: own.map((row) => ({
            id: row.id,
            href: routes.commitment(locale, plan.code, row.code),
            name: `${row.code} ${row.title}`,
            lang: row.language,
            work: row.implementation,
            percent: row.percentComplete,
            schedule: row.schedule,
          })),
        }
      })}
    />
  )
}
