import { useTranslations } from 'next-intl'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import { EmptyState } from '../page/empty-state'
import { Report } from './report'

/** Every published report, newest first; and where there is none, that in so many words. */
export function Reports({ commitment }: { commitment: CommitmentInFull }) {
  const t = useTranslations('commitmentPage.reports')
  const { reports } = commitment
  return (
    <section id="reports" aria-labelledby="reports-title">
      <h2 id="reports-title" className="mb-3">
        {t('title')}
      </h2>
      {reports.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      ) : (
        <>
          <p className="note">{t('count', { count: reports.length })}</p>
          <ol>
            {reports.map((report) => (
              <li key={report.id}>
                <Report report={report} commitment={commitment} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
