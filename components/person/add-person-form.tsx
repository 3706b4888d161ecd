import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Fieldset } from '@/components/ui/fieldset'
import { FormSelect, FormTextInput } from '@/components/ui/form-fields'
import { textLanguages } from '@/lib/i18n/locales'
import { addPerson } from '@/lib/person/actions'
import { SeatFields, type SeatChoices } from './seat-fields'

const nameIn = (language: string) =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

export function AddPersonForm({
  formKey,
  locale,
  choices,
}: {
  formKey: string
  locale: string
  choices: SeatChoices
}) {
  const t = useTranslations('people')
  return (
    <ActionForm action={addPerson} idempotencyKey={formKey} label={t('new.title')}>
      <FormTextInput
        name="name"
        label={t('name.label')}
        hint={t('name.hint')}
        autoComplete="off"
        maxLength={200}
        required
      />
      <FormTextInput
        name="email"
        label={t('email.label')}
        type="email"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <FormSelect
        name="language"
        label={t('language.label')}
        hint={t('language.hint')}
        defaultValue={locale}
        options={textLanguages.map((language) => ({
          value: language,
          label: nameIn(language),
          lang: language,
        }))}
      />
      <Fieldset legend={t('new.first')}>
        <SeatFields choices={choices} />
      </Fieldset>
      <Button>{t('new.submit')}</Button>
    </ActionForm>
  )
}
