// The facts of an entry as texts, field by field, so that two states of it can be laid side by side word by word.
import { parsePartialDate, sayDate } from '@/lib/dates'
import type { Facts } from '@/lib/history/rules'

type Translate = (key: string, values?: Record<string, string | number>) => string
/** What codes in the facts are called. */
export type Names = Partial<Record<'organisations' | 'countries' | 'items', Record<string, string>>>
type Saying = { t: Translate; locale: string; names?: Names }

type Entry = Record<string, unknown>
const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const lines = (value: unknown, say: (entry: Entry) => string): string =>
  Array.isArray(value) ? value.filter(isEntry).map(say).join('\n') : ''
const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ')

function sayStated(value: unknown, locale: string): string {
  const date = parsePartialDate(text(value))
  return date ? sayDate(date, locale) : text(value)
}

/** One field of a commitment's facts; the empty text where nothing is said. */
export function sayCommitmentFact(field: string, facts: Facts, { t, locale, names = {} }: Saying): string {
  const value: unknown = facts[field]
  const named = (kind: keyof Names, code: string) => {
    const name = names[kind]?.[code]
    return name ? `${name} (${code})` : code
  }
  switch (field) {
    case 'verb':
    case 'kind':
    case 'layer':
    case 'visibility':
      return value ? t(`commitment.${field}.${text(value)}`) : ''
    case 'startsOn':
    case 'dueOn':
      return sayStated(value, locale)
    case 'lead':
      return joined(value ? named('organisations', text(value)) : '', text(facts.statedLead))
    case 'partners':
      // "CODE role", as history keeps it.
      return (Array.isArray(value) ? value : [])
        .map((each) => text(each).split(' '))
        .map(
          ([code = '', role = '']) =>
            `${named('organisations', code)}: ${t(`commitment.partnerRole.${role}`)}`,
        )
        .join('\n')
    case 'countries':
      return [
        ...(Array.isArray(value) ? value : []).map((code) => named('countries', text(code))),
        ...(facts.jointRule ? [t(`joint.ruleIs.${text(facts.jointRule)}`)] : []),
        ...(Array.isArray(facts.weights) ? [facts.weights.map(text).join(', ')] : []),
      ].join('\n')
    case 'milestones':
      return lines(value, ({ title, dueOn }) => joined(text(title), sayStated(dueOn, locale)))
    case 'indicators':
      return lines(value, (each) => sayIndicator(each, t))
    case 'alignments':
      return lines(value, ({ item, strength, provenance, confidence }) =>
        joined(
          named('items', text(item)),
          t(`commitment.strength.${text(strength)}`),
          t(`commitment.provenance.${text(provenance)}`),
          t(`page.confidence.${text(confidence)}`),
        ),
      )
    default:
      return text(value)
  }
}

function sayIndicator(each: Entry, t: Translate): string {
  const unit = each.measure === 'unit' ? text(each.unit) : t(`commitment.measure.${text(each.measure)}`)
  const figure = (value: unknown, year: unknown) =>
    joined(text(value) || t('moderation.noFigure'), text(year))
  return joined(
    text(each.title),
    unit,
    t('moderation.baseline', { figure: figure(each.baselineValue, each.baselineYear) }),
    t('moderation.target', {
      direction: t(`commitment.direction.${text(each.direction)}`),
      figure: figure(each.targetValue, each.targetYear),
    }),
    text(each.meansOfVerification),
    each.rollUp ? t(`joint.rollUpIs.${text(each.rollUp)}`) : '',
  )
}

/** One field of an update's facts; the empty text where nothing is said. */
export function sayProgressFact(field: string, facts: Facts, { t, locale }: Saying): string {
  const value: unknown = facts[field]
  switch (field) {
    case 'implementation':
      return value ? t(`progress.implementation.${text(value)}`) : ''
    case 'percentComplete':
      return value === null || value === undefined ? '' : t('moderation.percent', { percent: Number(value) })
    case 'expectedOn':
      return sayStated(value, locale)
    case 'milestones':
      return lines(value, ({ title, reachedOn, expectedOn }) =>
        joined(
          text(title),
          reachedOn
            ? t('moderation.reached', { date: sayStated(reachedOn, locale) })
            : expectedOn
              ? t('moderation.expected', { date: sayStated(expectedOn, locale) })
              : t('moderation.notReached'),
        ),
      )
    case 'actuals':
      return lines(value, ({ title, unit, value: figure, noValueReason }) =>
        joined(
          text(title),
          figure === null
            ? t(`progress.noValueReason.${text(noValueReason)}`)
            : [text(figure), text(unit)].filter(Boolean).join(' '),
        ),
      )
    default:
      return text(value)
  }
}
