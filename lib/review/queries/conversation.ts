import 'server-only'
import { heldAt } from '@/lib/policy/membership'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { peopleIn } from '@/lib/policy/visibility'
import { conversationOf } from '../commands/converse'
import { isOpenTo } from '../rules'

const mostMessages = 500
const mostReaders = 200

/** A conversation whole, with everyone else who can read it; null where there is none for this viewer. */
export async function conversation(viewer: Actor, versionId: string, reviewerCode: string) {
  const [db, now] = [dbFor(viewer), new Date()]
  const found = await conversationOf(db, versionId, reviewerCode, viewer)
  if (!found) return null
  const { wording, reviewer, reporterId, reviewerId } = found
  const [messages, readers] = await Promise.all([
    db.reviewMessage.findMany({
      where: { versionId, reviewerId },
      orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
      take: mostMessages,
      select: {
        id: true,
        text: true,
        language: true,
        writtenAt: true,
        writtenBy: { select: { name: true } },
        organisation: { select: { name: true, language: true } },
        mentions: { select: { person: { select: { name: true } } }, orderBy: { person: { name: 'asc' } } },
      },
    }),
    db.person.findMany({
      where: { AND: [{ id: { not: viewer.personId } }, peopleIn({ reporterId, reviewerId }, now)] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: mostReaders,
      select: {
        id: true,
        name: true,
        language: true,
        memberships: {
          where: heldAt(now),
          select: {
            seat: { select: { organisation: { select: { id: true, name: true, language: true } } } },
          },
        },
      },
    }),
  ])
  const { update } = wording
  return {
    versionId,
    reviewer,
    commitment: update.commitment,
    reporter: update.organisation,
    isReporter: viewer.acting.id === reporterId,
    isReviewer: viewer.acting.id === reviewerId,
    period: { start: dayOf(update.periodStart), end: dayOf(update.periodEnd) },
    isOpen: isOpenTo('speak', wording.state),
    messages: messages.map(({ writtenAt, writtenBy, mentions, ...message }) => ({
      ...message,
      at: writtenAt.toISOString(),
      by: writtenBy.name,
      mentions: mentions.map(({ person }) => person.name),
    })),
    readers: readers.map(({ memberships, ...person }) => {
      const own = memberships.map(({ seat }) => seat.organisation)
      const side = own.find(({ id }) => id === reporterId || id === reviewerId) ?? own[0]
      return { ...person, organisation: side ? { name: side.name, language: side.language } : null }
    }),
  }
}
export type ConversationInFull = NonNullable<Awaited<ReturnType<typeof conversation>>>
