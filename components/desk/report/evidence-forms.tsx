import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormFileInput, FormRadios, FormTextInput } from '@/components/ui/form-fields'
import { visibilities } from '@/lib/commitment/rules'
import { acceptedEndings, largestFile } from '@/lib/files/kinds'
import { fileRefusalLabels } from '@/lib/files/labels'
import { addEvidenceFile, addEvidenceLink } from '@/lib/progress/actions'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'

/** One piece at a time, so that a poor line loses at most one. */
export function EvidenceForms({
  report,
  isTooLarge,
  formKeys,
}: {
  report: ReportOnDesk
  /** A file was sent that is larger than the server reads. */
  isTooLarge: boolean
  formKeys: { file: string; link: string }
}) {
  const t = useTranslations('report')
  const tooLarge = useTranslations()(fileRefusalLabels['file-too-large'])
  const pieces = report.evidence.length
  return (
    <>
      <section className="group space-y-3">
        <h2>{t('addFile')}</h2>
        <ActionForm
          key={`file ${pieces}`}
          action={addEvidenceFile}
          idempotencyKey={formKeys.file}
          label={t('addFile')}
        >
          <input type="hidden" name="id" value={report.id} />
          <FormFileInput
            name="file"
            label={t('file')}
            hint={t('hint.file', { megabytes: largestFile / 1024 / 1024 })}
            accept={acceptedEndings}
            error={isTooLarge ? tooLarge : undefined}
            largest={{ bytes: largestFile, sentence: tooLarge }}
          />
          <Shown report={report} />
          <Button>{t('addFileNow')}</Button>
        </ActionForm>
      </section>
      <section className="group space-y-3">
        <h2>{t('addLink')}</h2>
        <ActionForm
          key={`link ${pieces}`}
          action={addEvidenceLink}
          idempotencyKey={formKeys.link}
          label={t('addLink')}
        >
          <input type="hidden" name="id" value={report.id} />
          <FormTextInput name="link.url" type="url" label={t('url')} hint={t('hint.url')} maxLength={2000} />
          <Shown report={report} within="link." />
          <Button>{t('addLinkNow')}</Button>
        </ActionForm>
      </section>
    </>
  )
}

/** Both forms ask it; the names differ, so that each label finds its own field. */
function Shown({ report, within = '' }: { report: ReportOnDesk; within?: string }) {
  const t = useTranslations('report')
  const words = useTranslations('commitment')
  return (
    <>
      <FormTextInput
        name={`${within}caption`}
        label={t('caption')}
        hint={t('hint.caption')}
        lang={report.language}
        maxLength={300}
      />
      <FormRadios
        name={`${within}visibility`}
        label={t('evidenceSeenBy')}
        options={visibilities.map((value) => ({
          value,
          label: words(`visibility.${value}`),
          hint: t(`evidenceVisibilityHint.${value}`),
        }))}
        defaultValue="organisation"
      />
    </>
  )
}
