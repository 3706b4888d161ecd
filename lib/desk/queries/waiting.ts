// What waits for a person in every seat that they hold. Each kind of waiting thing is a source of its own: to add one, write
// lib/desk/queries/<kind>.ts with a function of the shape of Source that answers nothing to whoever it is not for, put its
// words into the noun's catalogue, and name it in `sources`. Order, merging and the page are the same for all.
import 'server-only'
import { actorOf, organisationsOf, type StandingSession } from '@/lib/auth/session'
import type { Actor } from '@/lib/policy/actor'
import { mostUrgentFirst } from '../rules'
import type { Waiting } from '../types'
import { awaitingModeration } from './awaiting-moderation'
import { changesProposed } from './changes-proposed'
import { drafts } from './drafts'
import { overlapsProposed } from './overlaps-proposed'
import { queriesAsked } from './queries-asked'
import { reportsDue } from './reports-due'
import { returned } from './returned'
import { reviewsOpen } from './reviews-open'
import { roundsRunning } from './rounds-running'

type Source = (viewer: Actor, today: string) => Promise<Waiting[]>

/** Where two speak of one thing, the one named first is heard. */
const sources: readonly Source[] = [
  reportsDue,
  returned,
  drafts,
  queriesAsked,
  reviewsOpen,
  overlapsProposed,
  roundsRunning,
  awaitingModeration,
  changesProposed,
]

export async function waitingFor(viewer: Actor, today: string): Promise<Waiting[]> {
  const found = await Promise.all(sources.map((source) => source(viewer, today)))
  return mostUrgentFirst(found.flat())
}

/** How much waits at the other organisations that somebody serves; only those where anything does. */
export async function waitingElsewhere(session: StandingSession, viewer: Actor, today: string) {
  const others = organisationsOf(session.seats).filter(({ id }) => id !== viewer.acting.id)
  const counted = await Promise.all(
    others.map(async ({ id, name, language }) => {
      const there = actorOf({ ...session, actingOrganisationId: id })
      return { id, name, language, count: there ? (await waitingFor(there, today)).length : 0 }
    }),
  )
  return counted.filter(({ count }) => count > 0)
}
export type Elsewhere = Awaited<ReturnType<typeof waitingElsewhere>>[number]
