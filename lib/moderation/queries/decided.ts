import 'server-only'
import type { RowAnswer } from '@/lib/action/define-batch-action'
import { isKey } from '@/lib/action/idempotency'
import { decidedChange } from '@/lib/baseline/queries/queue'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { commitmentsVisibleTo, versionsVisibleTo } from '@/lib/policy/visibility'
import type { DecidedEntry } from '../commands/decide'
import type { EntryKind, EntryName } from '../filtering'

const verdicts = ['published', 'consented', 'returned'] as const

export type Decided = {
  verdict: (typeof verdicts)[number] | 'accepted' | 'refused'
  code: string
  title: string
  language: string
  planCode: string
  /** Anyone may now read it. */
  isPublic: boolean
}

/** What was just decided, for the message on the queue; null where the address says something that is not so. */
export async function decidedEntry(
  viewer: Actor,
  asked: { done?: string | undefined; entry?: string | undefined; id?: string | undefined },
): Promise<Decided | null> {
  const { done, entry, id } = asked
  if (done === 'accepted' || done === 'refused')
    return decidedOf(id && isId(id) ? await decidedChange(viewer, done, id) : null, done)
  const verdict = verdicts.find((known) => known === done)
  if (!verdict || !id || !/^[0-9a-f-]{36}$/.test(id)) return null
  // A first yes leaves it where it is, waiting for the second.
  const state = verdict === 'consented' ? 'submitted' : verdict
  const select = {
    code: true,
    title: true,
    language: true,
    visibility: true,
    plan: { select: { code: true, visibility: true, state: true } },
  } as const
  const db = dbFor(viewer)
  const found =
    entry === 'progress'
      ? (
          await db.progressUpdateVersion.findFirst({
            where: { AND: [{ id, state }, versionsVisibleTo(viewer)] },
            select: { update: { select: { commitment: { select } } } },
          })
        )?.update.commitment
      : await db.commitment.findFirst({
          where: { AND: [{ id, state }, commitmentsVisibleTo(viewer)] },
          select,
        })
  return decidedOf(found ?? null, verdict)
}

type Found = {
  code: string
  title: string
  language: string
  visibility: string
  plan: { code: string; visibility: string; state: string }
}
function decidedOf(found: Found | null, verdict: Decided['verdict']): Decided | null {
  if (!found) return null
  const { plan, visibility, ...named } = found
  const isPublic = visibility === 'public' && plan.visibility === 'public' && plan.state === 'published'
  const isOut = verdict === 'published' || verdict === 'accepted'
  return { verdict, ...named, planCode: plan.code, isPublic: isOut && isPublic }
}

/** What came of one row of a batch, with the entry's name as the viewer may know it. */
export type RowResult = {
  kind: EntryKind
  id: string
  code: string
  title: string
  language: string
  became: DecidedEntry['became'] | null
  /** Message key of the reason why nothing was done. */
  why: string | null
}

type Answer = RowAnswer<EntryName, DecidedEntry>

/** What came of each row that this person decided on at once, as it was answered; null where there was no such post. */
export async function decidedAtOnce(viewer: Actor, key: string): Promise<RowResult[] | null> {
  if (!isKey(key)) return null
  const db = dbFor(viewer)
  const kept = await db.idempotencyKey.findFirst({
    where: { personId: viewer.personId, key, event: 'moderation.decided-on-many' },
    select: { answer: true },
  })
  if (!kept || !Array.isArray(kept.answer)) return null
  const answers = kept.answer as unknown as Answer[]
  const idsOf = (kind: EntryKind) => answers.filter(({ row }) => row.kind === kind).map(({ row }) => row.id)
  const named = { code: true, title: true, language: true } as const
  const [commitments, versions] = await Promise.all([
    db.commitment.findMany({
      where: { AND: [{ id: { in: idsOf('commitments') } }, commitmentsVisibleTo(viewer)] },
      select: { id: true, ...named },
    }),
    db.progressUpdateVersion.findMany({
      where: { AND: [{ id: { in: idsOf('progress') } }, versionsVisibleTo(viewer)] },
      select: { id: true, update: { select: { commitment: { select: named } } } },
    }),
  ])
  const names = new Map([
    ...commitments.map(({ id, ...name }) => [id, name] as const),
    ...versions.map(({ id, update }) => [id, update.commitment] as const),
  ])
  return answers.map((answer) => ({
    kind: answer.row.kind,
    id: answer.row.id,
    ...(names.get(answer.row.id) ?? { code: '', title: '', language: 'en' }),
    became: answer.isDone ? answer.value.became : null,
    why: answer.isDone ? null : answer.why,
  }))
}
