// Each field that a template may ask for, as a cell. What Concord does not know says so; nothing is made up.
import type { Cell, Text } from '@/lib/exchange/document'
import type { PartialDate } from '@/lib/dates'
import type { Implementation, Schedule } from '@/lib/progress/rules'
import type { Layer, Kind } from '@/lib/commitment/rules'
import type { Verdict } from '@/lib/review/rules'
import type { Told, Wording } from './material'
import { sentencesOf, countWords, type FieldName, type TemplateSection } from './template'

/** Every word that a pack says by itself, in its language. */
export type Sayings = {
  /** The pack's. */
  language: string
  /** That of the words below: the pack's own where Concord speaks it, else English. */
  spoken: string
  direction: 'ltr' | 'rtl'
  words: { sources: string; untranslated: string; section: string }
  field: (field: FieldName) => string
  work: (work: Implementation | 'not_reported') => string
  schedule: (schedule: Schedule) => string
  verdict: (verdict: Verdict) => string
  layer: (layer: Layer) => string
  kind: (kind: Kind) => string
  country: (code: string) => string
  date: (date: PartialDate) => string
  source: (wording: Wording) => string
  pageOf: (told: Pick<Told, 'code' | 'plan'>) => string
  rows: (count: number) => string
  reached: (title: string, isReached: boolean, date: string) => string
  measured: (indicator: {
    title: string
    value: string | null
    target: string | null
    unit: string | null
  }) => string
  figures: string
  figure: string
  commitments: string
  all: string
  reportedInPeriod: string
  notRecorded: string
  notReported: string
  nothingWritten: string
  nothingReported: string
  nothingServed: string
  noPictures: string
}

const text = (of: Text): Cell => ({ kind: 'text', text: of })
const said = (words: string, say: Sayings): Cell => text({ text: words, language: say.spoken })
/** A date as it is kept beside how it is said; what states no day holds none. */
const dateCell = (date: PartialDate | null, say: Sayings): Cell =>
  date === null
    ? { kind: 'empty', why: say.notRecorded }
    : { kind: 'date', on: date.precision === 'day' ? date.on : '', says: say.date(date) }
const list = (items: Text[], say: Sayings): Cell =>
  items.length > 0 ? { kind: 'list', items } : { kind: 'empty', why: say.notRecorded }

/** As many whole sentences as the forum takes words. */
export function within(words: string, language: string, limit: number | null): string {
  if (limit === null || countWords(words, language) <= limit) return words
  let kept = ''
  for (const sentence of sentencesOf(words, language)) {
    const more = kept === '' ? sentence : `${kept} ${sentence}`
    if (countWords(more, language) > limit) break
    kept = more
  }
  return kept
}

function reportText(
  pick: (wording: Wording) => string | null,
  { latest }: Told,
  { wordLimit }: TemplateSection,
  say: Sayings,
): Cell {
  if (!latest) return { kind: 'empty', why: say.notReported }
  const words = pick(latest)
  if (!words) return { kind: 'empty', why: say.notRecorded }
  const kept = within(words, latest.language, wordLimit)
  return text(
    latest.language === say.language
      ? { text: kept, language: latest.language }
      : { text: kept, language: latest.language, isUntranslated: true },
  )
}

export function cellOf(field: FieldName, told: Told, section: TemplateSection, say: Sayings): Cell {
  const own = say.spoken
  switch (field) {
    case 'code':
      return { kind: 'text', text: { text: told.code, language: 'en' }, href: say.pageOf(told) }
    case 'title':
      return text(told.title)
    case 'description':
      return told.description ? text(told.description) : { kind: 'empty', why: say.notRecorded }
    case 'plan':
      return text({ text: told.plan.name, language: told.plan.language })
    case 'kind':
      return said(say.kind(told.kind), say)
    case 'layer':
      return told.layer ? said(say.layer(told.layer), say) : { kind: 'empty', why: say.notRecorded }
    case 'lead':
      return told.lead ? text(told.lead) : { kind: 'empty', why: say.notRecorded }
    case 'partners':
      return list(told.partners, say)
    case 'countries':
      return list(
        told.countries.map((code) => ({ text: say.country(code), language: own })),
        say,
      )
    case 'starts':
      return dateCell(told.startsOn, say)
    case 'due':
      return dateCell(told.dueOn, say)
    case 'work':
      return said(say.work(told.work ?? 'not_reported'), say)
    case 'percent':
      return told.percent === null
        ? { kind: 'empty', why: say.notReported }
        : { kind: 'number', value: String(told.percent), says: `${String(told.percent)} %` }
    case 'schedule':
      return told.work ? said(say.schedule(told.schedule), say) : { kind: 'empty', why: say.notReported }
    case 'verdict':
      return told.work ? said(say.verdict(told.verdict), say) : { kind: 'empty', why: say.notReported }
    case 'narrative':
      return reportText((wording) => wording.narrative, told, section, say)
    case 'obstacles':
      return reportText((wording) => wording.obstacles, told, section, say)
    case 'support':
      return reportText((wording) => wording.support, told, section, say)
    case 'nextStep':
      return reportText((wording) => wording.nextStep, told, section, say)
    case 'milestones':
      return list(
        told.milestones.map(({ title, dueOn, isReached }) => ({
          ...title,
          text: say.reached(title.text, isReached, say.date(dueOn)),
        })),
        say,
      )
    case 'indicators':
      return list(
        told.indicators.map(({ title, ...figures }) => ({
          ...title,
          text: say.measured({ title: title.text, ...figures }),
        })),
        say,
      )
    case 'items':
      return list(
        told.items
          .filter(({ framework }) => section.framework === null || framework === section.framework)
          .map(({ code, title }) => ({ ...title, text: `${code} ${title.text}` })),
        say,
      )
    case 'reported':
      return told.latest ? said(say.source(told.latest), say) : { kind: 'empty', why: say.notReported }
    case 'page':
      return { kind: 'text', text: { text: say.pageOf(told), language: 'en' }, href: say.pageOf(told) }
  }
}
