import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import type { Report as PublicReport, Wording } from '@/lib/commitment/queries/reports'
import { sayDate, sayMoment } from '@/lib/dates'
import type { Gap } from '@/lib/hiding/queries/gaps'
import { routes } from '@/lib/routes'
import { WorkWord } from '../chart/state-words'
import { GapNotice } from '../hiding/gap-notice'
import { DefinitionRows } from '../ui/definition-rows'
import { Marginal } from '../ui/marginal'
import { Ledger } from '../pack/ledger'
import { ReviewsOfReport } from '../review/reviews-of-report'
import { EarlierWordings } from './earlier-wordings'
import { EvidenceList } from './evidence-list'
import { GoverningText } from './governing-text'
import { ReportMeasures } from './report-measures'

/** One organisation's report for one period: what it says, how far the work is, and what proves it. The scales stay apart. */
export function Report({
  report,
  commitment,
  gaps,
}: {
  report: PublicReport
  commitment: CommitmentInFull
  /** Wordings of this report that are hidden. */
  gaps: readonly Gap[]
}) {
  const t = useTranslations('commitmentPage.reports')
  const locale = useLocale()
  const [latest, ...earlier] = report.wordings
  const isLatest = report.id === commitment.reports[0]?.id
  if (!latest) return null
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  return (
    <article id={`report-${report.periodEnd}-${report.organisation.code}`} className="ruled mt-6">
      <h3>{t('period', { start: day(report.periodStart), end: day(report.periodEnd) })}</h3>
      <p className="note mb-3">
        {t.rich('by', {
          organisation: () => (
            <a
              href={routes.organisation(locale, report.organisation.code)}
              lang={report.organisation.language}
            >
              {report.organisation.name}
            </a>
          ),
        })}
        {'. '}
        {latest.publishedOn ? t('published', { date: day(latest.publishedOn) }) : null}
        {earlier.length > 0 ? ` (${t('amended', { count: earlier.length })})` : null}
      </p>
      {gaps.map((gap) => (
        <GapNotice key={gap.id} gap={gap} />
      ))}
      <Marginal notes={<Receipt wording={latest} />}>
        <div className="flow">
          <Scales wording={latest} />
          <Words wording={latest} />
          <ReportMeasures wording={latest} commitment={commitment} />
          <EvidenceList evidence={latest.evidence} language={latest.language} />
          {commitment.gaps
            .filter(({ kind, versionId }) => kind === 'evidence' && versionId === latest.id)
            .map((gap) => (
              <GapNotice key={gap.id} gap={gap} />
            ))}
          {earlier.length > 0 ? <EarlierWordings wordings={report.wordings} /> : null}
          <Ledger wordings={report.wordings} ledger={commitment.ledger} />
        </div>
      </Marginal>
      <ReviewsOfReport
        report={report}
        schedule={(isLatest && commitment.standing?.schedule) || 'not_reported'}
      />
    </article>
  )
}

/** What the organisation holds in its hand: number, moment and hash of what it handed in. */
function Receipt({ wording: { receiptNumber, submittedAt, contentHash } }: { wording: Wording }) {
  const t = useTranslations('commitmentPage.reports')
  const locale = useLocale()
  return (
    <>
      {receiptNumber ? (
        <p>
          {t('receipt')}: <b>{receiptNumber}</b>
        </p>
      ) : null}
      {submittedAt ? <p>{t('handedIn', { at: sayMoment(submittedAt, locale) })}</p> : null}
      {contentHash ? (
        <p>
          {t('hash')}: <code className="break-all">{contentHash}</code>
        </p>
      ) : null}
    </>
  )
}

function Scales({ wording }: { wording: Wording }) {
  const t = useTranslations('commitmentPage.reports')
  const locale = useLocale()
  const { implementation, percentComplete, expectedOn, statusLabel } = wording
  return (
    <DefinitionRows
      rows={[
        {
          id: 'work',
          term: t('work'),
          value: (
            <>
              <WorkWord work={implementation} percent={percentComplete} />
              {/* In the word of its plan, as it was reported. */}
              {statusLabel ? (
                <span className="note block" lang={statusLabel.language}>
                  {statusLabel.label}
                </span>
              ) : null}
            </>
          ),
          note: wording.noChange ? t('noChange') : null,
        },
        ...(expectedOn ? [{ id: 'expected', term: t('expected'), value: sayDate(expectedOn, locale) }] : []),
      ]}
    />
  )
}

function Words({ wording }: { wording: Wording }) {
  const t = useTranslations('commitmentPage.reports')
  const { language, translated } = wording
  return (
    <>
      {wording.narrative ? (
        <Part title={t('narrative')}>
          <GoverningText text={wording.narrative} language={language} translated={translated.narrative} />
        </Part>
      ) : null}
      {wording.obstacles ? (
        <Part title={t('obstacles')}>
          <GoverningText text={wording.obstacles} language={language} translated={translated.obstacles} />
        </Part>
      ) : null}
      {wording.supportRequested ? (
        <Part title={t('support')}>
          <GoverningText
            text={wording.supportRequested}
            language={language}
            translated={translated.supportRequested}
          />
        </Part>
      ) : null}
      {wording.nextStep ? (
        <Part title={t('next')}>
          <GoverningText text={wording.nextStep} language={language} translated={translated.nextStep} />
        </Part>
      ) : null}
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="measure">
      <h4 className="font-semibold">{title}</h4>
      {children}
    </div>
  )
}
