// Keeping frameworks and their items: taken down from a source, revised when the source is, withdrawn when it is
// replaced, and held against the text by a curator.
import { randomUUID } from 'node:crypto'
import type { Performed } from '@/lib/action/define-action'
import { dateColumns } from '@/lib/commitment/commands/facts'
import type { Confidence } from '@/lib/commitment/rules'
import type { Tx } from '@/lib/db/clients'
import type { PartialDate } from '@/lib/dates'
import type { HistoryEntry } from '@/lib/history/commands'
import { changesBetween, type Facts } from '@/lib/history/rules'
import { wordsOf } from '@/lib/i18n/words'
import { done, refused, type Outcome } from '@/lib/outcome'
import { isUsed } from './uses'

export type FrameworkWords = {
  code: string
  name: string
  language: string
  steward: string
  adoptedOn: PartialDate | null
  previousEditionId: string | null
  sourceName: string
  sourceUrl: string | null
  confidence: Confidence
  note: string | null
}

export type ItemWords = {
  title: string
  language: string
  note: string | null
  paragraphs: string | null
  askedEntities: string[]
  dueYear: number | null
  /** Decimals travel as text. */
  targetValue: string | null
  targetUnit: string | null
  baselineNote: string | null
  confidence: Confidence
}

export type NewItem = ItemWords & { code: string; parentCode: string | null; position: number }

const frameworkColumns = ({ adoptedOn, ...words }: FrameworkWords) => {
  const adopted = dateColumns(adoptedOn)
  return { ...words, adoptedOn: adopted.on, adoptedPrecision: adopted.precision }
}

const frameworkFacts = ({ adoptedOn, previousEditionId: _, ...words }: FrameworkWords): Facts => ({
  ...words,
  adoptedOn: adoptedOn?.on ?? null,
})

const frameworkEntry = (
  id: string,
  words: FrameworkWords,
  change: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => ({
  visibility: 'public',
  subjectType: 'framework',
  subjectId: id,
  subjectLabel: `${words.code} ${words.name}`,
  ...change,
})

export async function recordFramework(
  tx: Tx,
  words: FrameworkWords,
): Promise<Outcome<Performed<{ id: string }>, 'code-taken'>> {
  if (await tx.framework.findUnique({ where: { code: words.code }, select: { id: true } }))
    return refused('code-taken', 'code')
  const { id } = await tx.framework.create({ data: frameworkColumns(words), select: { id: true } })
  return done({ value: { id }, history: [frameworkEntry(id, words, { after: frameworkFacts(words) })] })
}

/** `before` is what the caller read; a framework is revised by its keepers only, one at a time. */
export async function reviseFramework(
  tx: Tx,
  { id, before, words }: { id: string; before: FrameworkWords; words: FrameworkWords },
): Promise<Outcome<Performed<{ id: string }>, never>> {
  await tx.framework.update({ where: { id }, data: frameworkColumns(words), select: { id: true } })
  const changes = changesBetween(frameworkFacts(before), frameworkFacts(words))
  return done({ value: { id }, history: changes ? [frameworkEntry(id, words, changes)] : [] })
}

const itemFacts = (item: ItemWords): Facts => ({
  title: item.title,
  language: item.language,
  note: item.note,
  paragraphs: item.paragraphs,
  askedEntities: item.askedEntities,
  dueYear: item.dueYear,
  targetValue: item.targetValue,
  targetUnit: item.targetUnit,
  baselineNote: item.baselineNote,
  confidence: item.confidence,
})

const itemEntry = (
  item: { id: string; code: string; title: string },
  change: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => ({
  visibility: 'public',
  subjectType: 'framework_item',
  subjectId: item.id,
  subjectLabel: `${item.code} ${item.title}`,
  ...change,
})

/** The parts of a code are words too: C2 finds WSIS.C2. */
const itemTokens = (code: string, title: string) => wordsOf(code, code.replace(/[.-]/g, ' '), title)

/** Adds items to a framework, children after their parents whatever order they come in. */
export async function recordItems(
  tx: Tx,
  { frameworkId, items }: { frameworkId: string; items: NewItem[] },
): Promise<Outcome<Performed<{ ids: Map<string, string> }>, 'parent-not-found'>> {
  const standing = await tx.frameworkItem.findMany({
    where: { frameworkId },
    select: { id: true, code: true },
  })
  const ids = new Map(standing.map(({ id, code }) => [code, id]))
  const placed: (NewItem & { id: string })[] = []
  let waiting = items
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parentCode }) => parentCode === null || ids.has(parentCode))
    if (ready.length === 0) return refused('parent-not-found', waiting[0]?.code)
    for (const item of ready) {
      const id = randomUUID()
      ids.set(item.code, id)
      placed.push({ ...item, id })
    }
    waiting = waiting.filter((item) => !ready.includes(item))
  }
  await tx.frameworkItem.createMany({
    data: placed.map(({ parentCode, ...item }) => ({
      ...item,
      frameworkId,
      parentId: parentCode === null ? null : (ids.get(parentCode) ?? null),
      searchTokens: itemTokens(item.code, item.title),
    })),
  })
  const history = placed.map((item) =>
    itemEntry(item, { after: { code: item.code, parent: item.parentCode, ...itemFacts(item) } }),
  )
  return done({ value: { ids }, history })
}

const itemSelect = {
  id: true,
  code: true,
  version: true,
  title: true,
  language: true,
  note: true,
  paragraphs: true,
  askedEntities: true,
  dueYear: true,
  targetValue: true,
  targetUnit: true,
  baselineNote: true,
  confidence: true,
  checkedSource: true,
  withdrawnAt: true,
} as const

type ItemEdition = { itemId: string; version: number }

const itemOf = async (tx: Tx, itemId: string) => {
  const row = await tx.frameworkItem.findUnique({ where: { id: itemId }, select: itemSelect })
  return row && { ...row, targetValue: row.targetValue?.toString() ?? null }
}

export async function reviseItem(
  tx: Tx,
  { itemId, version, ...words }: ItemEdition & ItemWords & { position?: number },
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'stale'>> {
  const row = await itemOf(tx, itemId)
  if (!row) return refused('not-found')
  const { count } = await tx.frameworkItem.updateMany({
    where: { id: itemId, version },
    data: { ...words, searchTokens: itemTokens(row.code, words.title), version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const changes = changesBetween(itemFacts(row), itemFacts(words))
  return done({ value: { id: itemId }, history: changes ? [itemEntry(row, changes)] : [] })
}

/** An item is withdrawn once nothing in force names it any more; nothing new is aligned to it from then on. */
export async function withdrawItem(
  tx: Tx,
  { itemId, version }: ItemEdition,
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'already-withdrawn' | 'still-used' | 'stale'>> {
  const row = await itemOf(tx, itemId)
  if (!row) return refused('not-found')
  if (row.withdrawnAt) return refused('already-withdrawn')
  if (await isUsed(tx, itemId)) return refused('still-used')
  const { count } = await tx.frameworkItem.updateMany({
    where: { id: itemId, version, withdrawnAt: null },
    data: { withdrawnAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  return done({
    value: { id: itemId },
    history: [itemEntry(row, { before: { withdrawn: false }, after: { withdrawn: true } })],
  })
}

/** A curator held the item against its text: the confidence they found, and what they read. */
export async function checkItem(
  tx: Tx,
  {
    itemId,
    version,
    confidence,
    checkedSource,
  }: ItemEdition & { confidence: Confidence; checkedSource: string },
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'stale'>> {
  const row = await itemOf(tx, itemId)
  if (!row) return refused('not-found')
  const { count } = await tx.frameworkItem.updateMany({
    where: { id: itemId, version },
    data: { confidence, checkedSource, checkedAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const before = { confidence: row.confidence, checkedSource: row.checkedSource }
  return done({
    value: { id: itemId },
    history: [itemEntry(row, { before, after: { confidence, checkedSource } })],
  })
}
