import { useLocale, useTranslations } from 'next-intl'
import { WorkWord } from '@/components/chart/state-words'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import type { Choice } from '@/components/ui/control'
import { FormRadios } from '@/components/ui/form-fields'
import { beginUpdate, reportNoChange } from '@/lib/progress/actions'
import type { CommitmentToReport } from '@/lib/progress/queries/reportable'
import { routes } from '@/lib/routes'
import { periodValues } from '../period'

type Period = CommitmentToReport['periods'][number]

/** The period first: what was said of it already is shown, and is not asked for twice. */
export function ReportStart({
  commitment,
  language,
  formKeys,
}: {
  commitment: CommitmentToReport
  language: string
  formKeys: { begin: string; noChange: string }
}) {
  const t = useTranslations('report')
  const locale = useLocale()
  const { periods, last } = commitment
  const isOpen = (period: Period) =>
    period.report === null || period.report.state === 'draft' || period.report.state === 'returned'
  const first = periods.find((period) => period.isDue && isOpen(period)) ?? periods.find(isOpen)
  return (
    <>
      {last && first?.report === null ? (
        <NoChange commitment={commitment} period={first} last={last} formKey={formKeys.noChange} />
      ) : null}
      <ActionForm action={beginUpdate} idempotencyKey={formKeys.begin} label={t('begin')}>
        <input type="hidden" name="id" value={commitment.id} />
        <FormRadios
          name="period"
          label={t('whichPeriod')}
          hint={t('whichPeriodHint')}
          options={periods.map(
            (period): Choice => ({
              value: period.start,
              label: t('period', periodValues(period, locale)),
              hint: <PeriodHint period={period} />,
              disabled: !isOpen(period),
            }),
          )}
          defaultValue={first?.start}
        />
        <input type="hidden" name="language" value={language} />
        <Button>{last ? t('beginWithChanges') : t('beginNow')}</Button>
      </ActionForm>
    </>
  )
}

function PeriodHint({ period: { report, isDue, isUnderWay } }: { period: Period }) {
  const t = useTranslations('report')
  const locale = useLocale()
  if (!report) return isDue ? t('periodDue') : isUnderWay ? t('periodUnderWay') : t('periodOpen')
  if (report.state === 'draft') return t('periodDraft')
  if (report.state === 'returned') return t('periodReturned')
  return (
    <>
      {t(report.state === 'submitted' ? 'periodWaiting' : 'periodReported')}{' '}
      <a href={routes.deskProgressStep(locale, report.id, 'receipt')}>
        {t('receiptNumber', { number: report.receiptNumber ?? '' })}
      </a>
    </>
  )
}

/** One button, one step to the receipt: the last report holds for this period too. */
function NoChange({
  commitment,
  period,
  last,
  formKey,
}: {
  commitment: CommitmentToReport
  period: Period
  last: NonNullable<CommitmentToReport['last']>
  formKey: string
}) {
  const t = useTranslations('report')
  const locale = useLocale()
  return (
    <ActionForm action={reportNoChange} idempotencyKey={formKey} label={t('noChange')}>
      <section className="notice space-y-3">
        <h2>{t('noChangeTitle')}</h2>
        <p>{t('lastTime', periodValues(last.period, locale))}</p>
        <p>
          <WorkWord work={last.implementation} percent={last.percentComplete} />
        </p>
        <p className="hint">{t('noChangeMeans')}</p>
        <input type="hidden" name="id" value={commitment.id} />
        <input type="hidden" name="period" value={period.start} />
        <Button kind="secondary">{t('noChangeNow', periodValues(period, locale))}</Button>
      </section>
    </ActionForm>
  )
}
