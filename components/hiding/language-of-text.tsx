import { useLocale, useTranslations } from 'next-intl'
import { FormSelect } from '@/components/ui/form-fields'
import { languageName } from '@/lib/i18n/language-name'
import { textLanguages } from '@/lib/i18n/locales'

/** In which language the text above is written, so that it is shown and read out as that. */
export function LanguageOfText({ language }: { language: string }) {
  const t = useTranslations('hiding')
  const locale = useLocale()
  return (
    <FormSelect
      name="language"
      label={t('language')}
      options={textLanguages.map((value) => ({ value, label: languageName(value, locale) }))}
      defaultValue={language}
    />
  )
}
