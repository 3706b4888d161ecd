// Frameworks and their items from data/frameworks.json, in the order of the file.
import { partialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import {
  recordFramework,
  recordItems,
  reviseFramework,
  reviseItem,
  withdrawItem,
  type FrameworkWords,
  type ItemWords,
  type NewItem,
} from '@/lib/framework/commands/record'
import { usesOf } from '@/lib/framework/commands/uses'
import { canonicalJson } from '@/lib/history/rules'
import type { Keeper } from '../commands'
import type { Readings, SourceFramework, SourceItem } from '../schema'
import { changedByPeople, type Note } from './hands'

const frameworkWords = (
  { items: _, ...framework }: SourceFramework,
  previousEditionId: string | null,
): FrameworkWords => ({ ...framework, language: 'en', previousEditionId })

const itemWords = (item: SourceItem): ItemWords => ({
  title: item.title,
  language: 'en',
  note: item.note,
  paragraphs: item.paras ?? item.para?.toString() ?? null,
  askedEntities: item.askedEntities ?? item.asked?.split(', ') ?? [],
  dueYear: item.dueYear,
  targetValue: item.targetValue,
  targetUnit: item.targetUnit,
  baselineNote: item.baselineNote,
  confidence: item.confidence,
})

const newItem = (item: SourceItem, position: number): NewItem => ({
  ...itemWords(item),
  code: item.code,
  parentCode: item.parentCode ?? null,
  position,
})

/** An edition comes after the one that it follows, whatever the order of the file. */
const inOrderOfEditions = (frameworks: SourceFramework[], { frameworkEditions }: Readings) => {
  const later = new Set(frameworkEditions.map(({ edition }) => edition))
  return [
    ...frameworks.filter(({ code }) => !later.has(code)),
    ...frameworks.filter(({ code }) => later.has(code)),
  ]
}

export async function loadFrameworks(
  tx: Tx,
  note: Note,
  keepers: Keeper[],
  { frameworks, readings }: { frameworks: SourceFramework[]; readings: Readings },
  now: Date,
): Promise<void> {
  const [editor] = keepers
  if (!editor) return
  const standing = await tx.framework.findMany({
    select: {
      id: true,
      code: true,
      name: true,
      language: true,
      steward: true,
      adoptedOn: true,
      adoptedPrecision: true,
      previousEditionId: true,
      sourceName: true,
      sourceUrl: true,
      confidence: true,
      note: true,
    },
  })
  const ids = new Map(standing.map(({ id, code }) => [code, id]))
  const touched = await changedByPeople(tx, 'framework', [...ids.values()], keepers)
  for (const framework of inOrderOfEditions(frameworks, readings)) {
    const follows = readings.frameworkEditions.find(({ edition }) => edition === framework.code)?.follows
    const words = frameworkWords(framework, (follows && ids.get(follows)) ?? null)
    const row = standing.find(({ code }) => code === framework.code)
    if (!row) {
      const { id } = note('framework.recorded', editor, await recordFramework(tx, words))
      ids.set(framework.code, id)
      note(
        'framework.recorded',
        editor,
        await recordItems(tx, { frameworkId: id, items: framework.items.map(newItem) }),
      )
      continue
    }
    const { id, adoptedOn, adoptedPrecision, ...rest } = row
    const before = { ...rest, adoptedOn: partialDate(adoptedOn, adoptedPrecision) }
    if (canonicalJson(before) !== canonicalJson(words) && !touched.has(id))
      note('framework.revised', editor, await reviseFramework(tx, { id, before, words }))
    await loadItems(tx, note, keepers, id, framework.items, now)
  }
}

async function loadItems(
  tx: Tx,
  note: Note,
  keepers: Keeper[],
  frameworkId: string,
  items: SourceItem[],
  now: Date,
): Promise<void> {
  const [editor] = keepers
  if (!editor) return
  const standing = await tx.frameworkItem.findMany({
    where: { frameworkId },
    select: {
      id: true,
      code: true,
      version: true,
      checkedAt: true,
      withdrawnAt: true,
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
    },
  })
  const rows = new Map(standing.map((row) => [row.code, row]))
  const changed = items.flatMap((item) => {
    const row = rows.get(item.code)
    if (!row || row.checkedAt) return []
    const { id, code: _, version, checkedAt: __, withdrawnAt: ___, ...before } = row
    const words = itemWords(item)
    const isSame =
      canonicalJson({ ...before, targetValue: before.targetValue?.toString() ?? null }) ===
      canonicalJson(words)
    return isSame ? [] : [{ itemId: id, version, ...words }]
  })
  const touched = await changedByPeople(
    tx,
    'framework_item',
    changed.map(({ itemId }) => itemId),
    keepers,
  )
  for (const item of changed)
    if (!touched.has(item.itemId)) note('framework-item.revised', editor, await reviseItem(tx, item))
  const added = items.map(newItem).filter(({ code }) => !rows.has(code))
  if (added.length > 0)
    note('framework-item.recorded', editor, await recordItems(tx, { frameworkId, items: added }))
  const kept = new Set(items.map(({ code }) => code))
  const dropped = standing.filter(({ code, withdrawnAt }) => !kept.has(code) && withdrawnAt === null)
  await withdrawDropped(tx, note, keepers, dropped, now)
}

/** What a source no longer lists is withdrawn; what something still names is refused, all of it by name. */
async function withdrawDropped(
  tx: Tx,
  note: Note,
  keepers: Keeper[],
  dropped: { id: string; code: string; version: number }[],
  now: Date,
): Promise<void> {
  const [editor] = keepers
  if (!editor || dropped.length === 0) return
  const touched = await changedByPeople(
    tx,
    'framework_item',
    dropped.map(({ id }) => id),
    keepers,
  )
  const leaving = dropped.filter(({ id }) => !touched.has(id))
  const used: string[] = []
  for (const { id, code } of leaving) {
    const { commitments, links } = await usesOf(tx, id)
    if (commitments + links > 0) used.push(`${code} (commitments: ${commitments}, links: ${links})`)
  }
  if (used.length > 0)
    throw new Error(
      `data/frameworks.json leaves out items that are still named: ${used.join('; ')}. Align those commitments anew and take the links out of their crosswalks first. Nothing was changed.`,
    )
  for (const { id, version } of leaving)
    note('framework-item.withdrawn', editor, await withdrawItem(tx, { itemId: id, version }, now))
}
