import { useTranslations } from 'next-intl'
import type { Paged } from '@/lib/commitment/filtering'
import { type Filters, narrowed } from '@/lib/filters'

/** The fifty before and the fifty after, by the last row shown: rows that come or go meanwhile repeat or hide nothing. */
export function ListPager({ path, filters, page }: { path: string; filters: Filters; page: Paged<unknown> }) {
  const t = useTranslations('filters')
  if (page.previous === null && page.next === null) return null
  const at = (after: string) => `${narrowed(path, { ...filters, after })}#commitments`
  return (
    <nav className="pager" aria-label={t('pages')}>
      {page.previous === null ? (
        <span />
      ) : (
        <a href={at(page.previous)} rel="prev">
          {t('previous')}
        </a>
      )}
      <span className="note">
        {t('shown', { first: page.first, last: page.first + page.rows.length - 1, total: page.total })}
      </span>
      {page.next === null ? (
        <span />
      ) : (
        <a href={at(page.next)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
