import { useTranslations } from 'next-intl'
import { ordered, paged } from '@/lib/commitment/filtering'
import type { Listed } from '@/lib/commitment/queries/list'
import type { Filters } from '@/lib/filters'
import { EmptyState } from '../page/empty-state'
import { CommitmentTable } from './commitment-table'
import { ListPager } from './list-pager'

/** Fifty rows of a list that is already narrowed, in the order chosen. */
export function CommitmentList({
  rows,
  path,
  filters,
  today,
  withPlan,
}: {
  rows: readonly Listed[]
  path: string
  filters: Filters
  today: string
  withPlan?: boolean
}) {
  const t = useTranslations('filters')
  const page = paged(ordered(rows, filters.sort), filters.after)
  if (rows.length === 0)
    return (
      <EmptyState title={t('nothing')}>
        <p>
          <a href={path}>{t('removeAll')}</a>
        </p>
      </EmptyState>
    )
  return (
    <div className="flow">
      <CommitmentTable rows={page.rows} today={today} withPlan={withPlan ?? false} />
      <ListPager path={path} filters={filters} page={page} />
    </div>
  )
}
