// What changed between two texts, word by word, and between two sets of facts, line by line. Pure: the moderator's
// queue and the public history read the same answer. Words are cut as the script cuts them, so that a Thai or Khmer
// sentence is not one single change.
import { diffArrays } from 'diff'

export type Piece = { kind: 'same' | 'inserted' | 'deleted'; text: string }

/** Beyond this many words the comparison would cost more than it tells: the texts stand whole, one after the other. */
const longestCompared = 5000

const isJoint = (piece: string) => /^[\s\p{P}]+$/u.test(piece)

function wordsAndGaps(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** The pieces of both texts in reading order: what stayed, what was taken out, what was put in. */
export function wordDifferences(before: string, after: string, language = 'en'): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const old = wordsAndGaps(before.normalize('NFC'), language)
  const now = wordsAndGaps(after.normalize('NFC'), language)
  if (old.length > longestCompared || now.length > longestCompared) return whole(before, after)
  const compared = diffArrays(old, now).map(
    ({ value, added, removed }): Piece => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'same',
      text: value.join(''),
    }),
  )
  return joined(compared)
}

const whole = (before: string, after: string): Piece[] =>
  [
    { kind: 'deleted' as const, text: before },
    { kind: 'inserted' as const, text: after },
  ].filter(({ text }) => text !== '')

/** A lone space or comma between two changes is no anchor: the changes read as one, first what went, then what came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const told: Piece[] = []
  let gone = ''
  let come = ''
  const settle = () => {
    told.push(...whole(gone, come))
    gone = ''
    come = ''
  }
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1]
    if (piece.kind === 'deleted') gone += piece.text
    else if (piece.kind === 'inserted') come += piece.text
    else if ((gone !== '' || come !== '') && next && isJoint(piece.text)) {
      gone += piece.text
      come += piece.text
    } else {
      settle()
      told.push(piece)
    }
  })
  settle()
  return told
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Facts = Record<string, Json>

/** One fact that changed: a text told word by word, a plain value then and now, or lines that came and went. */
export type FactChange =
  | { field: string; kind: 'text'; pieces: Piece[] }
  | { field: string; kind: 'value'; before: Json; after: Json }
  | { field: string; kind: 'lines'; lines: LineChange[] }

/** A line of a list. `facts` is what it says of itself besides its name. */
export type LineChange =
  | { name: string; kind: 'inserted' | 'deleted'; facts: Facts }
  | { name: string; kind: 'changed'; changes: { field: string; before: Json; after: Json }[] }

/** Fields that hold sentences; everything else is compared as a value. */
const texts = new Set([
  'title',
  'description',
  'wording',
  'narrative',
  'obstacles',
  'supportRequested',
  'nextStep',
  'reason',
  'reply',
  'note',
  'statedLead',
])
/** What a line of a list is called, in the order of preference. */
const names = ['title', 'item', 'caption', 'code', 'name'] as const

export const isGroup = (value: Json | undefined): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const same = (one: Json | undefined, other: Json | undefined) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** The order in which facts are told, whatever order they are kept in; what is not named comes last. */
const told = [
  'state',
  'reason',
  'reply',
  'code',
  'kind',
  'title',
  'wording',
  'description',
  'verb',
  'lead',
  'statedLead',
  'partners',
  'countries',
  'jointRule',
  'weights',
  'startsOn',
  'dueOn',
  'layer',
  'item',
  'strength',
  'provenance',
  'confidence',
  'checkedSource',
  'periodStart',
  'periodEnd',
  'number',
  'implementation',
  'percentComplete',
  'expectedOn',
  'noChange',
  'milestones',
  'indicators',
  'actuals',
  'narrative',
  'obstacles',
  'supportRequested',
  'nextStep',
  'evidence',
]
const place = (field: string) => (told.indexOf(field) + told.length + 1) % (told.length + 1)

/** Facts as they were and as they are. Without a before nothing is a change: it is the first record. */
export function factChanges(before: Json | null, after: Json | null): FactChange[] {
  if (!isGroup(before ?? undefined) || !isGroup(after ?? undefined)) return []
  const old = before as Facts
  const now = after as Facts
  const language =
    typeof now.language === 'string' ? now.language : typeof old.language === 'string' ? old.language : 'en'
  // What the later side does not speak of was not touched.
  return Object.keys(now)
    .filter((field) => !same(old[field], now[field]))
    .sort((one, other) => place(one) - place(other))
    .map((field) => changeOf(field, old[field] ?? null, now[field] ?? null, language))
}

function changeOf(field: string, before: Json, after: Json, language: string): FactChange {
  if (Array.isArray(before) || Array.isArray(after))
    return { field, kind: 'lines', lines: lineChanges(asList(before), asList(after)) }
  if (texts.has(field))
    return { field, kind: 'text', pieces: wordDifferences(asText(before), asText(after), language) }
  return { field, kind: 'value', before, after }
}

const asList = (value: Json): Json[] => (Array.isArray(value) ? value : [])
const asText = (value: Json): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)

function nameOf(line: Json): string {
  if (!isGroup(line)) return asText(line)
  const name = names.map((key) => line[key]).find((value) => typeof value === 'string')
  return typeof name === 'string' ? name : JSON.stringify(line)
}

const factsOf = (line: Json): Facts => {
  if (!isGroup(line)) return {}
  const name = nameOf(line)
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== name && value !== null))
}

function lineChanges(before: Json[], after: Json[]): LineChange[] {
  const old = new Map(before.map((line) => [nameOf(line), line]))
  const now = new Map(after.map((line) => [nameOf(line), line]))
  const gone: LineChange[] = [...old]
    .filter(([name]) => !now.has(name))
    .map(([name, line]) => ({ name, kind: 'deleted', facts: factsOf(line) }))
  const come = [...now].flatMap(([name, line]): LineChange[] => {
    const held = old.get(name)
    if (held === undefined) return [{ name, kind: 'inserted', facts: factsOf(line) }]
    if (same(held, line) || !isGroup(held) || !isGroup(line)) return []
    const changes = Object.keys({ ...held, ...line })
      .filter((field) => !same(held[field], line[field]))
      .map((field) => ({ field, before: held[field] ?? null, after: line[field] ?? null }))
    return [{ name, kind: 'changed', changes }]
  })
  return [...gone, ...come]
}
