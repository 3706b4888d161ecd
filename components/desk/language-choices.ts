import type { SelectOption } from '@/components/ui/select'
import { textLanguages } from '@/lib/i18n/locales'

/** The languages that a text may be written in, named in the reader's. */
export function languageChoices(locale: string): SelectOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return textLanguages.map((value) => ({ value, label: names.of(value) ?? value }))
}

export const languageName = (language: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
