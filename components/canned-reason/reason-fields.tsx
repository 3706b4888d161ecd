import { useLocale, useTranslations } from 'next-intl'
import { FormSelect, FormTextArea, FormTextInput } from '@/components/ui/form-fields'
import type { ReadyReason } from '@/lib/canned-reason/queries'
import { languageName } from '@/lib/i18n/language-name'
import { textLanguages } from '@/lib/i18n/locales'
import { entryKinds } from '@/lib/moderation/filtering'

/** What a ready reason is made of: its language, for which entries, a name for the list, and the text itself. */
export function ReasonFields({ reason }: { reason?: ReadyReason }) {
  const t = useTranslations('cannedReason')
  const bench = useTranslations('bench')
  const locale = useLocale()
  return (
    <>
      <FormSelect
        name="language"
        label={t('language')}
        options={textLanguages.map((value) => ({ value, label: languageName(value, locale) }))}
        defaultValue={reason?.language ?? locale}
      />
      <FormSelect
        name="kind"
        label={t('kind')}
        empty={t('bothKinds')}
        options={entryKinds.map((value) => ({ value, label: bench(`kinds.${value}`) }))}
        defaultValue={reason?.kind ?? undefined}
        optional
      />
      <FormTextInput
        name="title"
        label={t('name')}
        hint={t('nameHint')}
        lang={reason?.language}
        defaultValue={reason?.title}
        required
      />
      <FormTextArea
        name="text"
        label={t('text')}
        hint={t('textHint')}
        lang={reason?.language}
        maxLength={2000}
        defaultValue={reason?.text}
        required
      />
    </>
  )
}
