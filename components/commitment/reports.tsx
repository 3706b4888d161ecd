import { useTranslations } from 'next-intl'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import type { Gap } from '@/lib/hiding/queries/gaps'
import { HiddenReport } from '../hiding/hidden-report'
import { EmptyState } from '../page/empty-state'
import { Report } from './report'

/** Every published report, newest first; and where there is none, that in so many words. */
export function Reports({ commitment }: { commitment: CommitmentInFull }) {
  const t = useTranslations('commitmentPage.reports')
  const { reports } = commitment
  // A hidden wording is told of in the report that still has others; a report without any is told of in its place.
  const isOf = (gap: Gap) => (report: (typeof reports)[number]) =>
    report.periodStart === gap.periodStart && report.organisation.code === gap.organisation.code
  const hidden = commitment.gaps.filter((gap) => gap.kind === 'update')
  const apart = hidden.filter((gap) => !reports.some(isOf(gap)))
  const entries = [
    ...reports.map((report) => ({ on: report.periodStart, report, gap: null })),
    ...apart.map((gap) => ({ on: gap.periodStart ?? '', report: null, gap })),
  ].sort((a, b) => (a.on < b.on ? 1 : -1))
  return (
    <section id="reports" aria-labelledby="reports-title">
      <h2 id="reports-title" className="mb-3">
        {t('title')}
      </h2>
      {entries.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      ) : (
        <>
          <p className="note">{t('count', { count: reports.length })}</p>
          <ol>
            {entries.map(({ report, gap }) =>
              report ? (
                <li key={report.id}>
                  <Report
                    report={report}
                    commitment={commitment}
                    gaps={hidden.filter((each) => isOf(each)(report))}
                  />
                </li>
              ) : (
                <li key={gap.id}>
                  <HiddenReport gap={gap} />
                </li>
              ),
            )}
          </ol>
        </>
      )}
    </section>
  )
}
