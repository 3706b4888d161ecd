// How a fact of the public record is put into words: codes become their names, dates are said in full, everything else
// stays as it was written.
import { useLocale, useTranslations } from 'next-intl'
import { parsePartialDate, sayDate } from '@/lib/dates'
import { languageName } from '@/lib/i18n/language-name'
import type { Json } from '@/lib/history/differences'
import { useCountryNames } from '../organisation/country-name'

/** Fields whose values are codes, and the catalogue that names them. */
const coded: Record<string, string> = {
  kind: 'commitment.kind',
  verb: 'commitment.verb',
  layer: 'commitment.layer',
  visibility: 'commitment.visibility',
  state: 'commitment.state',
  strength: 'commitment.strength',
  provenance: 'commitment.provenance',
  measure: 'commitment.measure',
  direction: 'commitment.direction',
  confidence: 'page.confidence',
  implementation: 'progress.implementation',
  noValueReason: 'progress.noValueReason',
  result: 'round.public.result',
  roundState: 'round.roundState',
  jointRule: 'joint.rule',
  rollUp: 'joint.rollUp',
  common: 'scale.common',
  movement: 'baseline.movement',
  blocker: 'blocker.kind',
  overlapVerdict: 'overlap.verdict',
  link: 'commitmentLink.saying',
  disputeVerdict: 'dispute.verdict',
}
const dates = new Set(['startsOn', 'dueOn', 'expectedOn', 'reachedOn', 'periodStart', 'periodEnd', 'since'])

export function useFieldName() {
  const t = useTranslations('history.field')
  return (field: string): string => (t.has(field) ? t(field) : t('other', { field }))
}

export function useSayFact() {
  const t = useTranslations()
  const history = useTranslations('history')
  const locale = useLocale()
  const country = useCountryNames()
  const saidAs = (field: string, text: string): string => {
    const catalogue = coded[field]
    if (catalogue && t.has(`${catalogue}.${text}`)) return t(`${catalogue}.${text}`)
    if (field === 'language') return languageName(text, locale)
    if (field === 'countries') return country(text, text)
    if (dates.has(field)) {
      const date = parsePartialDate(text)
      return date ? sayDate(date, locale) : text
    }
    return text
  }
  const say = (field: string, value: Json): string => {
    if (value === null || value === '') return history('empty')
    if (typeof value === 'boolean') return value ? history('yes') : history('no')
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string') return saidAs(field, value)
    if (Array.isArray(value)) return value.map((line) => say(field, line)).join('; ')
    return Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== '')
      .map(([inner, told]) => say(inner, told))
      .join(', ')
  }
  return say
}
