import { useLocale, useTranslations } from 'next-intl'
import type { Tally } from '@/lib/commitment/tally'
import { sayPeriod } from '@/lib/dates'
import { narrowed, type Filters } from '@/lib/filters'
import { Figures } from './figures'

/** How many were promised, how many were ever reported, how many for the last ended period. */
export function PlanFigures({
  tally,
  period,
  path,
  within = {},
}: {
  tally: Tally
  /** Left out where the lists below do not share one. */
  period?: { start: string; end: string }
  path: string
  within?: Filters
}) {
  const t = useTranslations('plan.figures')
  const locale = useLocale()
  const href = (filters: Filters) => narrowed(path, { ...within, ...filters })
  return (
    <Figures
      figures={[
        {
          id: 'all',
          value: tally.commitments,
          href: `${href({})}#commitments`,
          label: t('commitments', { count: tally.commitments }),
        },
        { id: 'ever', value: tally.reported, href: href({ reporting: 'ever' }), label: t('reported') },
        {
          id: 'period',
          value: tally.reportedThisPeriod,
          href: href({ reporting: 'period' }),
          label: period ? t('period', { period: sayPeriod(period, locale) }) : t('lastPeriod'),
        },
      ]}
    />
  )
}
