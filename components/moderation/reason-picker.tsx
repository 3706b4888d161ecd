import { useLocale, useTranslations } from 'next-intl'
import { FormSelect } from '@/components/ui/form-fields'
import { languageName } from '@/lib/i18n/language-name'
import type { ReadyReason } from '@/lib/canned-reason/queries'

/** A reason kept ready: where nothing is typed, its text is the reason. Grouped by language, the entry's own first. */
export function ReasonPicker({
  reasons,
  language,
}: {
  reasons: readonly ReadyReason[]
  language?: string | undefined
}) {
  const t = useTranslations('bench')
  const locale = useLocale()
  if (reasons.length === 0) return null
  const first = language ?? locale
  const languages = [...new Set(reasons.map((reason) => reason.language))].sort((a, b) =>
    a === first ? -1 : b === first ? 1 : a < b ? -1 : 1,
  )
  return (
    <FormSelect
      name="canned"
      label={t('readyReason')}
      hint={t('readyReasonHint')}
      empty={t('noReadyReason')}
      options={languages.map((each) => ({
        label: languageName(each, locale),
        options: reasons
          .filter((reason) => reason.language === each)
          .map(({ id, title }) => ({ value: id, label: title, lang: each })),
      }))}
      optional
    />
  )
}
