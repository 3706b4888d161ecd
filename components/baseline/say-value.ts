import { useLocale, useTranslations } from 'next-intl'
import type { BaselineField, Said } from '@/lib/baseline/rules'
import { sayDate } from '@/lib/dates'

/** One side of a change in words: a date in full, a target with its year, the name of a lead, or the text itself. */
export function useSayValue(): (said: Said, unit?: string | null) => string {
  const t = useTranslations('baseline.value')
  const locale = useLocale()
  return (said, unit) => {
    if (said.kind === 'date') return said.date ? sayDate(said.date, locale) : t('none')
    if (said.kind === 'lead') return said.name ?? t('none')
    if (said.kind === 'text') return said.text ?? t('none')
    if (said.value === null) return t('none')
    const value = unit ? `${said.value} ${unit}` : said.value
    return t('target', { value, year: said.year === null ? 'none' : String(said.year) })
  }
}

/** What moves, in one line: a field of the commitment, or one of its milestones or indicators by its own name. */
export function useSayPart(): (field: BaselineField, title: string | null) => string {
  const t = useTranslations('baseline.field')
  return (field, title) => (title === null ? t(field) : `${t(field)}: ${title}`)
}
