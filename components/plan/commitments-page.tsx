import { useLocale, useTranslations } from 'next-intl'
import { narrow } from '@/lib/commitment/filtering'
import type { CommitmentsOverPlans } from '@/lib/commitment/queries/found'
import { tallyOf } from '@/lib/commitment/tally'
import type { Filters } from '@/lib/filters'
import { routes } from '@/lib/routes'
import { Details } from '../ui/details'
import { Notice } from '../ui/notice'
import { PageTitle } from '../ui/page-title'
import { ChosenFilters } from './chosen-filters'
import { CommitmentList } from './commitment-list'
import { FilterForm } from './filter-form'
import { choicesOverPlans } from './plan-choices'
import { PlanFigures } from './plan-figures'
import { useStanding } from './say-standing'
import { SearchForm } from './search-form'

type Matching = { ids: string[]; isAlike: boolean }

/** Commitments of every plan, found by words and narrowed by the same filters as a plan's own list. */
export function CommitmentsPage({
  all,
  filters,
  matching = null,
}: {
  all: CommitmentsOverPlans
  filters: Filters
  /** What the words found, where words were asked. */
  matching?: Matching | null
}) {
  const t = useTranslations('filters')
  const locale = useLocale()
  const path = routes.commitments(locale)
  const choices = choicesOverPlans(all.rows, all.countries)
  const ids = matching && new Set(matching.ids)
  const rows = narrow(all.rows, filters, all.today).filter(({ id }) => ids === null || ids.has(id))
  const tally = tallyOf(rows)
  const standing = useStanding(tally)
  const isNarrowed = Object.keys(filters).length > 0
  return (
    <>
      <PageTitle
        title={
          isNarrowed
            ? t('found', { count: rows.length, total: all.rows.length })
            : t('all', { count: all.rows.length })
        }
        lead={rows.length === 0 ? null : standing}
      >
        <ChosenFilters path={path} filters={filters} choices={choices} />
      </PageTitle>
      <div className="flow">
        {isNarrowed ? null : <PlanFigures tally={tally} path={path} />}
        <SearchForm words={filters.words} />
        {matching?.isAlike ? <Notice title={t('alike.title')}>{t('alike.body')}</Notice> : null}
        {all.isCut ? (
          <Notice kind="caution" title={t('cut.title')}>
            {t('cut.body')}
          </Notice>
        ) : null}
        <Details summary={isNarrowed ? t('change') : t('open')}>
          <FilterForm action={path} filters={filters} choices={choices} isBrief={!isNarrowed} />
        </Details>
        <div id="commitments">
          <CommitmentList rows={rows} path={path} filters={filters} today={all.today} withPlan />
        </div>
        {filters.demonstration || filters.plan ? null : <p className="note">{t('withoutDemonstration')}</p>}
      </div>
    </>
  )
}
