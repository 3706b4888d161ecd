// What people do with their own notices.
import type { Tx } from '@/lib/db/clients'
import { done } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { groupOf, noticeGroups, usualRhythm, type MailRhythm, type NoticeGroup } from '../rules'

/** One notice; somebody else's is not there. */
export async function ownNotice(tx: Tx, { notice }: { notice: string }, actor: Actor) {
  return await tx.notice.findFirst({
    where: { id: notice, personId: actor.personId },
    select: { id: true, person: { select: { id: true } } },
  })
}

export async function ownNotices(tx: Tx, _input: unknown, actor: Actor) {
  const person = await tx.person.findUnique({
    where: { id: actor.personId },
    select: { id: true, name: true },
  })
  return person && { person }
}

// Reading is nobody's business: it leaves no line in history.
export async function markRead(tx: Tx, notice: { id: string }, now: Date) {
  await tx.notice.updateMany({ where: { id: notice.id, readAt: null }, data: { readAt: now } })
  return done({ value: null, history: [] })
}

export async function markAllRead(tx: Tx, personId: string, now: Date) {
  await tx.notice.updateMany({ where: { personId, readAt: null }, data: { readAt: now } })
  return done({ value: null, history: [] })
}

export type Preferences = Record<NoticeGroup, MailRhythm>

export async function preferencesOf(tx: Tx, personId: string): Promise<Preferences> {
  const rows = await tx.noticePreference.findMany({
    where: { personId },
    select: { group: true, rhythm: true },
  })
  const chosen = new Map(rows.map(({ group, rhythm }) => [group, rhythm]))
  return Object.fromEntries(
    noticeGroups.map((group) => [group, chosen.get(group) ?? usualRhythm]),
  ) as Preferences
}

/** Holds from now on, and for what was not mailed yet: who turns a kind off hears no more of it. */
export async function savePreferences(
  tx: Tx,
  person: { id: string; name: string },
  wished: Partial<Preferences>,
) {
  const before = await preferencesOf(tx, person.id)
  const changed = noticeGroups.filter((group) => wished[group] && wished[group] !== before[group])
  for (const group of changed) {
    const rhythm = wished[group] ?? usualRhythm
    await tx.noticePreference.upsert({
      where: { personId_group: { personId: person.id, group } },
      create: { personId: person.id, group, rhythm },
      update: { rhythm },
    })
    // A mail of its own is made when a notice comes; what waits for a digest waits for the next one.
    const kinds = await waitingKinds(tx, person.id, group)
    await tx.notice.updateMany({
      where: { personId: person.id, deliveryId: null, readAt: null, kind: { in: kinds } },
      data: { rhythm: rhythm === 'at_once' ? 'daily' : rhythm },
    })
  }
  const facts = (from: Partial<Preferences>) =>
    Object.fromEntries(changed.map((group) => [group, from[group] ?? null]))
  return done({
    value: null,
    history:
      changed.length === 0
        ? []
        : [
            {
              visibility: 'internal' as const,
              subjectType: 'person',
              subjectId: person.id,
              subjectLabel: person.name,
              before: facts(before),
              after: facts(wished),
            },
          ],
  })
}

async function waitingKinds(tx: Tx, personId: string, group: NoticeGroup) {
  const rows = await tx.notice.findMany({
    where: { personId, deliveryId: null, readAt: null },
    distinct: ['kind'],
    select: { kind: true },
  })
  return rows.map(({ kind }) => kind).filter((kind) => groupOf(kind) === group)
}
