// An edition of a crosswalk from its beginning to the day on which it is in force. While it is a draft, history tells
// of it to curators alone.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import { done, refused, type Outcome } from '@/lib/outcome'
import { changesNothing } from '../rules'
import { countOf, effectOf } from './effect'

const editionSelect = {
  id: true,
  code: true,
  edition: true,
  name: true,
  kind: true,
  source: true,
  state: true,
  version: true,
  fromFrameworkId: true,
  toFrameworkId: true,
  previousEditionId: true,
} as const

/** The edition acted on; null where there is none. */
export const editionStanding = (tx: Tx, id: string) =>
  tx.crosswalk.findUnique({ where: { id }, select: editionSelect })
export type EditionStanding = NonNullable<Awaited<ReturnType<typeof editionStanding>>>

/** The edition of a crosswalk that is in force. */
export const editionInForce = (tx: Tx, code: string) =>
  tx.crosswalk.findFirst({ where: { code, state: 'in_force' }, select: editionSelect })

export const editionEntry = (
  { id, name, edition }: Pick<EditionStanding, 'id' | 'name' | 'edition'>,
  visibility: 'public' | 'internal',
  change: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => ({
  visibility,
  subjectType: 'crosswalk',
  subjectId: id,
  subjectLabel: `${name} (${String(edition)})`,
  ...change,
})

/** A copy of what is in force, every link with where it comes from; a link of an item withdrawn since is left behind. */
export async function beginEdition(
  tx: Tx,
  held: EditionStanding,
  { source }: { source: string },
): Promise<Outcome<Performed<{ code: string }>, 'draft-exists'>> {
  const { code, name, kind, fromFrameworkId, toFrameworkId } = held
  if (await tx.crosswalk.findFirst({ where: { code, state: 'draft' }, select: { id: true } }))
    return refused('draft-exists')
  const edition = held.edition + 1
  const made = await tx.crosswalk.create({
    data: {
      code,
      edition,
      name,
      kind,
      fromFrameworkId,
      toFrameworkId,
      source,
      state: 'draft',
      previousEditionId: held.id,
    },
    select: { id: true },
  })
  const copied = await tx.$executeRaw`
    INSERT INTO crosswalk_links (crosswalk_id, from_item_id, to_item_id, to_framework_id, relation, level, source, note, confidence,
      needs_expert_review, checked_at, checked_source, origin_id)
    SELECT ${made.id}::uuid, l.from_item_id, l.to_item_id, l.to_framework_id, l.relation, l.level, l.source, l.note, l.confidence,
      l.needs_expert_review, l.checked_at, l.checked_source, l.id
      FROM crosswalk_links l
     WHERE l.crosswalk_id = ${held.id}::uuid
       AND NOT EXISTS (SELECT 1 FROM framework_items i WHERE i.id IN (l.from_item_id, l.to_item_id) AND i.withdrawn_at IS NOT NULL)`
  return done({
    value: { code },
    history: [
      editionEntry({ id: made.id, name, edition }, 'internal', {
        after: { code, edition, source, links: copied },
      }),
    ],
  })
}

/** Holds a draft while it is changed, so that whoever looked at it before applies nothing else than they saw. */
export async function touchDraft(tx: Tx, { id, state }: Pick<EditionStanding, 'id' | 'state'>) {
  if (state !== 'draft') return false
  const { count } = await tx.crosswalk.updateMany({
    where: { id, state: 'draft' },
    data: { version: { increment: 1 } },
  })
  return count > 0
}

export async function discardEdition(
  tx: Tx,
  draft: EditionStanding,
  { version }: { version: number },
): Promise<Outcome<Performed<{ code: string }>, 'not-draft' | 'draft-changed'>> {
  if (draft.state !== 'draft') return refused('not-draft')
  if (draft.version !== version || !(await touchDraft(tx, draft))) return refused('draft-changed')
  const { count } = await tx.crosswalkLink.deleteMany({ where: { crosswalkId: draft.id } })
  await tx.crosswalk.delete({ where: { id: draft.id }, select: { id: true } })
  const { code, edition, source } = draft
  return done({
    value: { code },
    history: [editionEntry(draft, 'internal', { before: { code, edition, source, links: count } })],
  })
}

export type Applied = { code: string; planCodes: string[] }

/** The old edition is replaced and this one is in force, in one act; history counts what that changed. */
export async function applyEdition(
  tx: Tx,
  draft: EditionStanding,
  { version }: { version: number },
  author: { personId: string },
  now: Date,
): Promise<Outcome<Performed<Applied>, 'stale' | 'draft-changed' | 'changes-nothing' | 'item-withdrawn'>> {
  const { id, code } = draft
  const held = await editionInForce(tx, code)
  if (draft.state !== 'draft' || held?.id !== draft.previousEditionId) return refused('stale')
  if (draft.version !== version) return refused('draft-changed')
  const effect = await effectOf(tx, { code, draftId: id, inForceId: held.id })
  const { added, changed, removed } = effect.difference
  if (changesNothing(effect.difference) && draft.source === held.source) return refused('changes-nothing')
  if (await linksWithdrawnItems(tx, id)) return refused('item-withdrawn')
  const replaced = await tx.crosswalk.updateMany({
    where: { id: held.id, state: 'in_force' },
    data: { state: 'replaced' },
  })
  if (replaced.count === 0) return refused('stale')
  const applied = await tx.crosswalk.updateMany({
    where: { id, version, state: 'draft' },
    data: {
      state: 'in_force',
      appliedAt: now,
      appliedById: author.personId,
      version: { increment: 1 },
    },
  })
  if (applied.count === 0) return refused('draft-changed')
  const entry = editionEntry(draft, 'public', {
    before: { edition: held.edition, source: held.source },
    after: {
      edition: draft.edition,
      source: draft.source,
      linksAdded: added.length,
      linksChanged: changed.length,
      linksRemoved: removed.length,
      derivedGained: countOf(effect.gained),
      derivedLost: countOf(effect.lost),
    },
  })
  return done({
    value: { code, planCodes: await plansOfEditions(tx, [held.id, id]) },
    history: [entry],
  })
}

const linksWithdrawnItems = async (tx: Tx, crosswalkId: string) =>
  (await tx.crosswalkLink.findFirst({
    where: {
      crosswalkId,
      OR: [{ fromItem: { withdrawnAt: { not: null } } }, { toItem: { withdrawnAt: { not: null } } }],
    },
    select: { id: true },
  })) !== null

/** Plans whose commitments name an item that one of these editions leads from: their pages name the edition. */
async function plansOfEditions(tx: Tx, ids: string[]): Promise<string[]> {
  const plans = await tx.workPlan.findMany({
    where: {
      commitments: {
        some: { alignments: { some: { item: { linksFrom: { some: { crosswalkId: { in: ids } } } } } } },
      },
    },
    select: { code: true },
  })
  return plans.map(({ code }) => code)
}
