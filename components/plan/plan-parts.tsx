import { useLocale, useTranslations } from 'next-intl'
import type { PlanStatus } from '@/lib/plan/queries/status'
import { tallyOf } from '@/lib/commitment/tally'
import { narrowed } from '@/lib/filters'
import { routes } from '@/lib/routes'
import { PlanStrip } from '../chart/plan-strip'
import { StatusBars } from '../chart/status-bars'
import { Details } from '../ui/details'
import { type Part, partsOf } from './group-rows'

function usePartName() {
  const t = useTranslations('plan')
  const commitment = useTranslations('commitment')
  return ({ id, filter, pillar }: Part) => {
    if (pillar) return pillar.title
    if (filter === 'pillar') return t('noPillar')
    return id === 'none' ? t('noLayer') : commitment(`layer.${id as 'skills'}`)
  }
}

/** The plan as cloth: its parts are the threads, its commitments the knots. */
export function PlanCloth({ plan }: { plan: PlanStatus }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const nameOf = usePartName()
  const path = routes.plan(locale, plan.code)
  return (
    <PlanStrip
      caption={t('strip', { plan: plan.code })}
      workHref={(status) => narrowed(path, { status })}
      scheduleHref={(schedule) => narrowed(path, { schedule })}
      warps={partsOf(plan.commitments, plan.pillars).map((part) => {
        const tally = tallyOf(part.rows)
        return {
          id: part.id,
          name: nameOf(part),
          lang: part.pillar?.language,
          href: narrowed(path, { [part.filter]: part.id }),
          note: t('reportedOf', { reported: tally.reported, count: tally.commitments }),
          knots: part.rows.map((row) => ({
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

/** Work and schedule of each part, with the table behind the picture; folded away while there is nothing to draw. */
export function PlanBars({ plan }: { plan: PlanStatus }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const nameOf = usePartName()
  const path = routes.plan(locale, plan.code)
  const byPillar = plan.pillars.length > 0
  const filter = byPillar ? 'pillar' : 'layer'
  const bars = (
    <StatusBars
      caption={byPillar ? t('byPillar') : t('byLayer')}
      rowsLabel={byPillar ? t('pillar') : t('layer')}
      hrefOf={(part, scale, state) =>
        narrowed(path, { [filter]: part, [scale === 'work' ? 'status' : 'schedule']: state })
      }
      rows={partsOf(plan.commitments, plan.pillars).map((part) => {
        const { implementation, schedule } = tallyOf(part.rows)
        return {
          id: part.id,
          name: nameOf(part),
          lang: part.pillar?.language,
          work: implementation,
          schedule,
        }
      })}
    />
  )
  return (
    <section aria-labelledby="parts" className="flow">
      <h2 id="parts">{byPillar ? t('byPillar') : t('byLayer')}</h2>
      {byPillar ? null : <p className="note">{t('noPillars')}</p>}
      {plan.commitments.some(({ implementation }) => implementation !== null) ? (
        bars
      ) : (
        <>
          <p>{t('nothingToDraw')}</p>
          <Details summary={byPillar ? t('showPillars') : t('showLayers')}>{bars}</Details>
        </>
      )}
    </section>
  )
}
