// What people follow, and follow no more.
import type { Tx } from '@/lib/db/clients'
import { done, refused } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { publicThing, type Thing } from '../queries/thing'
import { mostFollowed, type FollowedRef } from '../rules'

const aboutFollowing = (actor: Actor, followed: string) => ({
  visibility: 'internal' as const,
  subjectType: 'person',
  subjectId: actor.personId,
  subjectLabel: actor.name,
  after: { followed },
})

/** What anybody may read, for whoever asks; everything else is not there. */
export async function thingToFollow(_tx: Tx, ref: FollowedRef, actor: Actor) {
  const thing = await publicThing(ref)
  return thing && { thing, person: { id: actor.personId } }
}

export async function follow(tx: Tx, thing: Thing, actor: Actor, now: Date) {
  const { personId } = actor
  if ((await tx.follow.count({ where: { personId } })) >= mostFollowed) return refused('too-many')
  const { count } = await tx.follow.createMany({
    data: [{ personId, subjectType: thing.type, subjectKey: thing.key, followedAt: now }],
    skipDuplicates: true,
  })
  // Asked twice, it is followed, and told once.
  return done({ value: null, history: count === 0 ? [] : [aboutFollowing(actor, thing.name)] })
}

export async function ownFollow(tx: Tx, { follow: id }: { follow: string }, actor: Actor) {
  return await tx.follow.findFirst({
    where: { id, personId: actor.personId },
    select: { id: true, subjectType: true, subjectKey: true, person: { select: { id: true } } },
  })
}
type OwnFollow = NonNullable<Awaited<ReturnType<typeof ownFollow>>>

export async function unfollow(tx: Tx, { id, subjectType, subjectKey }: OwnFollow, actor: Actor) {
  await tx.follow.deleteMany({ where: { id } })
  return done({ value: null, history: [aboutFollowing(actor, `${subjectType} ${subjectKey}`)] })
}
