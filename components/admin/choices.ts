// What the forms of the administration offer, in the reader's words.
import { useLocale, useTranslations } from 'next-intl'
import type { SelectOption } from '@/components/ui/select'
import type { DateParts } from '@/components/ui/date-fields'
import { confidences, provenances, strengths, visibilities } from '@/lib/commitment/rules'
import type { PartialDate } from '@/lib/dates'
import { languageName } from '@/lib/i18n/language-name'
import { textLanguages } from '@/lib/i18n/locales'

export function useChoices() {
  const t = useTranslations()
  const locale = useLocale()
  const named = (catalogue: string, values: readonly string[]): (SelectOption & { value: string })[] =>
    values.map((value) => ({ value, label: t(`${catalogue}.${value}`) }))
  return {
    languages: textLanguages.map((value) => ({ value, label: languageName(value, locale) })),
    confidences: named('keeping.confidence', confidences),
    visibilities: named('keeping.planVisibility', visibilities),
    strengths: named('commitment.strength', strengths),
    provenances: named('commitment.provenance', provenances),
  }
}

/** A date as its three fields are filled: no more than is stated. */
export function datePartsOf(date: PartialDate | null): DateParts {
  if (!date) return {}
  const [year, month, day] = date.on.split('-')
  if (date.precision === 'year') return { year }
  return date.precision === 'month' ? { year, month } : { year, month, day }
}
