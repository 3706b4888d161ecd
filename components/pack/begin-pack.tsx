import { useLocale, useTranslations } from 'next-intl'
import { beginPack } from '@/lib/pack/actions'
import type { PackChoices } from '@/lib/pack/queries/desk'
import { languageChoices } from '../desk/language-choices'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormCheckboxes, FormDateFields, FormSelect, FormTextInput } from '../ui/form-fields'

/** For which meeting, over which plans and which period, and in which language. */
export function BeginPack({
  choices,
  formKey,
  isFromLast,
}: {
  choices: PackChoices
  formKey: string
  isFromLast: boolean
}) {
  const t = useTranslations('pack.begin')
  const locale = useLocale()
  const { template, plans, meetings, last } = choices
  return (
    <ActionForm action={beginPack} idempotencyKey={formKey} label={t('title')}>
      <input type="hidden" name="templateId" value={template.id} />
      {isFromLast && last ? <input type="hidden" name="previousId" value={last.id} /> : null}
      <FormTextInput
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        maxLength={200}
        required
        defaultValue={template.name}
      />
      <FormSelect
        name="meetingId"
        label={t('meeting')}
        empty={t('noMeeting')}
        options={meetings.map(({ id, label }) => ({ value: id, label, lang: 'en' }))}
        optional
      />
      <FormCheckboxes
        name="planIds[]"
        label={t('plans')}
        hint={t('plansHint')}
        options={plans.map(({ id, name, language }) => ({ value: id, label: name, lang: language }))}
        defaultValue={plans.map(({ id }) => id)}
      />
      <FormDateFields name="periodStart" label={t('start')} hint={t('periodHint')} required />
      <FormDateFields name="periodEnd" label={t('end')} required />
      <FormSelect
        name="language"
        label={t('language')}
        hint={t('languageHint')}
        options={languageChoices(locale)}
        defaultValue="en"
      />
      <Button>{t('begin')}</Button>
    </ActionForm>
  )
}
