import { useLocale, useTranslations } from 'next-intl'
import { narrow } from '@/lib/commitment/filtering'
import { tallyOf } from '@/lib/commitment/tally'
import type { Filters } from '@/lib/filters'
import type { PlanStatus } from '@/lib/plan/queries/status'
import { routes } from '@/lib/routes'
import { Details } from '../ui/details'
import { PageTitle } from '../ui/page-title'
import { ChosenFilters } from './chosen-filters'
import { CommitmentList } from './commitment-list'
import { FilterForm } from './filter-form'
import { choicesOfPlan } from './plan-choices'
import { useStanding } from './say-standing'

/** Some of a plan's commitments: what was asked for, how those stand, and the list. */
export function NarrowedPlan({
  plan,
  filters,
  matching = null,
}: {
  plan: PlanStatus
  filters: Filters
  /** What the words found, where words were asked. */
  matching?: { ids: string[] } | null
}) {
  const t = useTranslations('filters')
  const locale = useLocale()
  const path = routes.plan(locale, plan.code)
  const choices = choicesOfPlan(plan)
  const ids = matching && new Set(matching.ids)
  const rows = narrow(plan.commitments, { ...filters, plan: plan.code }, plan.today).filter(
    ({ id }) => ids === null || ids.has(id),
  )
  const standing = useStanding(tallyOf(rows))
  return (
    <>
      <PageTitle
        eyebrow={
          <a href={path} lang={plan.language}>
            {plan.name}
          </a>
        }
        title={t('found', { count: rows.length, total: plan.commitments.length })}
        lead={rows.length === 0 ? null : standing}
      >
        <ChosenFilters path={path} filters={filters} choices={choices} />
      </PageTitle>
      <div className="flow" id="commitments">
        <Details summary={t('change')}>
          <FilterForm action={path} filters={filters} choices={choices} />
        </Details>
        <CommitmentList rows={rows} path={path} filters={filters} today={plan.today} />
      </div>
    </>
  )
}
