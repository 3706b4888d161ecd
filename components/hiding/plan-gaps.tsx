import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { Gap } from '@/lib/hiding/queries/gaps'
import { routes } from '@/lib/routes'
import { Notice } from '../ui/notice'

/** What a plan's lists and figures leave out, by name: what is hidden is not counted, and that is said. */
export function PlanGaps({ plan, gaps }: { plan: string; gaps: readonly Gap[] }) {
  const t = useTranslations('hiding')
  const locale = useLocale()
  if (gaps.length === 0) return null
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  return (
    <Notice kind="caution">
      <p>{t('leftOut', { count: gaps.length })}</p>
      <ul className="rows">
        {gaps.map((gap) => (
          <li key={gap.id}>
            <a href={routes.commitment(locale, plan, gap.code)}>
              {gap.kind === 'update' && gap.periodStart && gap.periodEnd
                ? t('aReport', { code: gap.code, start: day(gap.periodStart), end: day(gap.periodEnd) })
                : t('aCommitment', { code: gap.code })}
            </a>
            <span className="note">{t('since', { date: day(gap.hiddenOn) })}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
