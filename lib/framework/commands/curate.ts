// A curator at work: what a check or an alignment needs to know inside its transaction, and which pages show it.
import type { Performed } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import type { Confidence } from '@/lib/commitment/rules'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import type { Facts } from '@/lib/history/rules'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { keptCommitmentsVisibleTo } from '@/lib/policy/visibility'
import { checkItem, reviseItem } from './record'

type ItemCheck = {
  version: number
  title: string
  paragraphs: string | null
  confidence: Confidence
  checkedSource: string
}

const itemWords = {
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
} as const

/** The item that a curator looks at, with the plans whose pages show it. */
export async function itemStanding(tx: Tx, id: string) {
  const row = await tx.frameworkItem.findUnique({
    where: { id },
    select: { id: true, code: true, framework: { select: { code: true } }, ...itemWords },
  })
  return row && { ...row, planCodes: await plansShowing(tx, [row.id]) }
}
export type ItemStanding = NonNullable<Awaited<ReturnType<typeof itemStanding>>>

/** What the text says is taken over first, then how sure the curator is that it says so. */
export async function checkAgainstText(
  tx: Tx,
  item: ItemStanding,
  { version, title, paragraphs, confidence, checkedSource }: ItemCheck,
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'stale'>> {
  const isMended = title !== item.title || paragraphs !== item.paragraphs
  if (!isMended) return await checkItem(tx, { itemId: item.id, version, confidence, checkedSource }, now)
  const { id: itemId, code: _, framework: __, planCodes: ___, targetValue, ...words } = item
  const mended = await reviseItem(tx, {
    itemId,
    version,
    ...words,
    targetValue: targetValue?.toString() ?? null,
    title,
    paragraphs,
  })
  if (!mended.ok) return mended
  const checked = await checkItem(tx, { itemId, version: version + 1, confidence, checkedSource }, now)
  if (!checked.ok) return checked
  return done({ ...checked.value, history: [...mended.value.history, ...checked.value.history] })
}

/** The link in force that a curator looks at, with where it stands and who shows it. */
export async function linkStanding(tx: Tx, id: string) {
  const row = await tx.crosswalkLink.findFirst({
    where: { id, crosswalk: { state: 'in_force' } },
    select: {
      id: true,
      fromItemId: true,
      toItemId: true,
      fromItem: { select: { framework: { select: { code: true } } } },
    },
  })
  if (!row) return null
  const items = [row.fromItemId, ...(row.toItemId ? [row.toItemId] : [])]
  return { frameworkCode: row.fromItem.framework.code, planCodes: await plansShowing(tx, items) }
}

/** A published commitment that this person may know of; null for any other. */
export async function commitmentToCurate(tx: Tx, id: string, actor: Actor) {
  const row = await tx.commitment.findFirst({
    where: { AND: [{ id }, keptCommitmentsVisibleTo(actor)] },
    select: { id: true, plan: { select: { code: true } } },
  })
  return row && { id: row.id, planCode: row.plan.code }
}

/** An item and published commitments to align to it; null where the person may not know of every one of them. */
export async function commitmentsToAlign(
  tx: Tx,
  itemId: string,
  commitmentIds: readonly string[],
  actor: Actor,
) {
  const item = await tx.frameworkItem.findUnique({
    where: { id: itemId },
    select: { code: true, framework: { select: { code: true } } },
  })
  const rows = await tx.commitment.findMany({
    where: { AND: [{ id: { in: [...commitmentIds] } }, keptCommitmentsVisibleTo(actor)] },
    select: { plan: { select: { code: true } } },
  })
  return item && rows.length === new Set(commitmentIds).size
    ? {
        item: item.code,
        framework: item.framework.code,
        planCodes: [...new Set(rows.map(({ plan }) => plan.code))],
      }
    : null
}

/** Likewise the commitment of an alignment. */
export async function alignmentToCurate(tx: Tx, id: string, actor: Actor) {
  const row = await tx.alignment.findFirst({
    where: { id, commitment: keptCommitmentsVisibleTo(actor) },
    select: { id: true, commitment: { select: { id: true, plan: { select: { code: true } } } } },
  })
  return row && { id: row.commitment.id, planCode: row.commitment.plan.code }
}

/** The item that a code names, in any case; a code that names none is the form's to say. */
export async function itemNamed(tx: Tx, code: string): Promise<Outcome<string, 'item-not-found'>> {
  const item = await tx.frameworkItem.findFirst({
    where: { code: { equals: code, mode: 'insensitive' } },
    select: { id: true },
  })
  return item ? done(item.id) : refused('item-not-found', 'item')
}

/** The same entries, with why it was done. */
export const withReason = (entries: readonly HistoryEntry[], reason: string): HistoryEntry[] =>
  entries.map(({ after, ...entry }) => ({ ...entry, after: { ...(isGroup(after) ? after : {}), reason } }))

const isGroup = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Plans with a commitment that serves one of these items, by itself or through a link. */
async function plansShowing(tx: Tx, itemIds: string[]): Promise<string[]> {
  const links = await tx.crosswalkLink.findMany({
    where: {
      crosswalk: { state: 'in_force' },
      OR: [{ fromItemId: { in: itemIds } }, { toItemId: { in: itemIds } }],
    },
    select: { fromItemId: true, toItemId: true },
    take: 2000,
  })
  const shown = new Set([
    ...itemIds,
    ...links.flatMap(({ fromItemId, toItemId }) => (toItemId ? [fromItemId, toItemId] : [fromItemId])),
  ])
  const plans = await tx.workPlan.findMany({
    where: { commitments: { some: { alignments: { some: { itemId: { in: [...shown] } } } } } },
    select: { code: true },
  })
  return plans.map(({ code }) => code)
}

/** The pages to be made anew when a fact of a framework is. */
export const pagesShowing = (planCodes: readonly string[]): string[] => [
  tags.frameworks,
  tags.region,
  ...planCodes.map(tags.plan),
]
