import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormRadios, FormSelect, FormTextArea, FormTextInput } from '@/components/ui/form-fields'
import { addOrganisation } from '@/lib/organisation/actions'
import type { OrganisationChoices } from '@/lib/organisation/queries/keeping'
import { organisationKinds } from '@/lib/organisation/rules'
import { useChoices } from './choices'

export function AddOrganisationForm({ choices, formKey }: { choices: OrganisationChoices; formKey: string }) {
  const t = useTranslations('keeping')
  const { languages, confidences } = useChoices()
  return (
    <ActionForm action={addOrganisation} idempotencyKey={formKey} label={t('addOrganisation')}>
      <FormTextInput
        name="code"
        label={t('code')}
        hint={t('organisationCodeHint')}
        width="medium"
        maxLength={60}
      />
      <FormTextInput name="name" label={t('name')} hint={t('organisationNameHint')} maxLength={300} />
      <FormSelect name="language" label={t('nameLanguage')} options={languages} defaultValue="en" />
      <FormTextInput name="acronym" label={t('acronym')} width="medium" maxLength={40} optional />
      <FormTextArea
        name="formerNames"
        label={t('formerNames')}
        hint={t('formerNamesHint')}
        rows={3}
        optional
      />
      <FormSelect
        name="countryCode"
        label={t('country')}
        options={choices.countries.map(({ code, name }) => ({ value: code, label: name }))}
        empty={t('noCountry')}
        optional
      />
      <FormSelect
        name="type"
        label={t('typeLabel')}
        options={organisationKinds.map((value) => ({ value, label: t(`type.${value}`) }))}
        empty={t('chooseOne')}
      />
      <FormTextInput name="role" label={t('duties')} hint={t('dutiesHint')} maxLength={500} />
      <FormTextInput name="source" label={t('source')} hint={t('sourceHint')} maxLength={500} />
      <FormRadios name="confidence" label={t('confidenceLabel')} options={confidences} defaultValue="low" />
      <Button>{t('addOrganisation')}</Button>
    </ActionForm>
  )
}
