import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Fieldset } from '@/components/ui/fieldset'
import { FormRadios, FormSelect, FormTextArea } from '@/components/ui/form-fields'
import type { Action } from '@/lib/action/define-action'
import { implementations } from '@/lib/progress/rules'
import { completenesses, healths, reviewVerdicts } from '@/lib/review/rules'
import { languageChoices } from '../language-choices'

/** A verdict with its reason and, if wanted, an assessment on scales of its own. Partners and guests fill in the same one. */
export function ReviewForm({
  action,
  formKey,
  contentHash,
  language,
  hidden,
}: {
  action: Action
  formKey: string
  /** Of what was read: a report that changes meanwhile is not reviewed by accident. */
  contentHash: string
  language: string
  /** What names the update, or the link that opens it. */
  hidden: Record<string, string>
}) {
  const t = useTranslations('review')
  const locale = useLocale()
  return (
    <ActionForm action={action} idempotencyKey={formKey} label={t('form.title')}>
      {Object.entries({ ...hidden, contentHash }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormRadios
        name="verdict"
        label={t('form.verdict')}
        options={reviewVerdicts.map((value) => ({
          value,
          label: t(`verdict.${value}`),
          hint: t(`verdictMeans.${value}`),
        }))}
        required
      />
      <FormTextArea
        name="reason"
        label={t('form.reason')}
        hint={t('form.reasonHint')}
        maxLength={5000}
        required
      />
      <FormSelect
        name="language"
        label={t('form.language')}
        options={languageChoices(locale)}
        defaultValue={language}
      />
      <AssessmentFields />
      <Button>{t('form.send')}</Button>
    </ActionForm>
  )
}

function AssessmentFields() {
  const t = useTranslations('review')
  const progress = useTranslations('progress')
  const none = t('form.notAssessed')
  return (
    <Fieldset legend={t('form.assessment')} hint={t('form.assessmentHint')}>
      <FormSelect
        name="implementation"
        label={t('form.implementation')}
        empty={none}
        options={implementations.map((value) => ({ value, label: progress(`implementation.${value}`) }))}
        optional
      />
      <FormSelect
        name="health"
        label={t('form.health')}
        hint={t('form.healthHint')}
        empty={none}
        options={healths.map((value) => ({ value, label: t(`health.${value}`) }))}
        optional
      />
      <FormSelect
        name="completeness"
        label={t('form.completeness')}
        hint={t('form.completenessHint')}
        empty={none}
        options={completenesses.map((value) => ({
          value,
          label: `${t(`completeness.${value}`)}. ${t(`completenessMeans.${value}`)}`,
        }))}
        optional
      />
    </Fieldset>
  )
}
