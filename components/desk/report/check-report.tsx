import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Readers } from '@/components/pack/readers'
import type { ReadingForum } from '@/lib/pack/queries/readers'
import { submitUpdate } from '@/lib/progress/actions'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'
import { missingInReport } from '@/lib/progress/rules'
import { routes } from '@/lib/routes'
import { ReportAnswers } from './report-answers'

/** The last look: what is missing, what will be handed in, and the button that hands it in. */
export function CheckReport({
  report,
  formKey,
  forums,
}: {
  report: ReportOnDesk
  formKey: string
  forums: readonly ReadingForum[]
}) {
  const t = useTranslations('report')
  const words = useTranslations('commitment')
  const locale = useLocale()
  const missing = missingInReport(report)
  return (
    <>
      {missing.length > 0 ? (
        <Notice kind="caution" title={t('stillMissing', { count: missing.length })}>
          <ul>
            {missing.map((each) => (
              <li key={each}>
                <a href={routes.deskProgressStep(locale, report.id, 'status')}>{t(`missing.${each}`)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <ReportAnswers report={report} canEdit />
      <Readers forums={forums} />
      <ActionForm action={submitUpdate} idempotencyKey={formKey} version={report.version} label={t('submit')}>
        <input type="hidden" name="id" value={report.id} />
        <section className="group space-y-3">
          <h2>{t('submit')}</h2>
          <p className="measure">
            {t('submitMeans', { audience: words(`visibility.${report.commitment.visibility}`) })}
          </p>
          <Button>{t('submitNow')}</Button>
        </section>
      </ActionForm>
    </>
  )
}
