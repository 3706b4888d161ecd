import { useLocale, useTranslations } from 'next-intl'
import { LanguageOfText } from '@/components/hiding/language-of-text'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import { answerErrorReport, closeErrorReport } from '@/lib/error-report/actions'
import type { ErrorReportInFull } from '@/lib/error-report/queries'

/** The answer, which the reader finds under their address; and closing, when nothing more is to be done. */
export function AnswerForms({
  report,
  keys,
}: {
  report: ErrorReportInFull
  keys: { answer: string; close: string }
}) {
  const t = useTranslations('error')
  const locale = useLocale()
  if (report.state === 'closed') return null
  return (
    <>
      {report.state === 'open' ? (
        <section>
          <h2>{t('answerIt')}</h2>
          <p className="measure note">{report.isMailed ? t('isMailed') : t('isNotMailed')}</p>
          <ActionForm
            action={answerErrorReport}
            idempotencyKey={keys.answer}
            version={report.version}
            label={t('answerIt')}
          >
            <input type="hidden" name="id" value={report.id} />
            <FormTextArea
              name="answer"
              label={t('answer')}
              hint={t('answerHint')}
              maxLength={3000}
              required
            />
            <LanguageOfText language={report.language || locale} />
            <Button>{t('answerNow')}</Button>
          </ActionForm>
        </section>
      ) : null}
      <section>
        <h2>{t('close')}</h2>
        <ActionForm
          action={closeErrorReport}
          idempotencyKey={keys.close}
          version={report.version}
          label={t('close')}
        >
          <input type="hidden" name="id" value={report.id} />
          <p className="measure">{t('closeMeans')}</p>
          <Button kind="secondary">{t('closeNow')}</Button>
        </ActionForm>
      </section>
    </>
  )
}
