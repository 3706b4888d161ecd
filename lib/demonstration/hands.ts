// Who does what in the demonstration: each act in the name of one of its people, through the same commands, at its own
// time, with its history.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Performed } from '@/lib/action/define-action'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { remember, type HistoryAuthor } from '@/lib/history/commands'
import type { Outcome } from '@/lib/outcome'
import { commitmentStory, reviewStories, type CommitmentStory, type ReviewStories } from './schema'

export type Hand = Author & HistoryAuthor

/** Everything that stories refer to. */
export type Region = {
  organisations: Map<string, string>
  /** Who reports for an organisation. */
  focalPoints: Map<string, Hand>
  /** Who reviews for an organisation. */
  reviewers: Map<string, Hand>
  moderator: Hand
  /** Of the secretariat, who opens rounds. */
  coordinator: Hand
  /** The ministers' meetings: the last one and the next. */
  meetings: { last: string; next: string }
  administrator: Hand
  plans: Map<string, string>
  /** Pillars by plan and code. */
  pillars: Map<string, string>
  items: Map<string, string>
}

/** One act at one time; acts are done in the order of their times. */
export type Act = { at: Date; perform: (tx: Tx) => Promise<void> }

export async function done<Value>(
  tx: Tx,
  event: string,
  by: HistoryAuthor,
  at: Date,
  outcome: Outcome<Performed<Value>, string>,
): Promise<Value> {
  if (!outcome.ok)
    throw new Error(`The demonstration was refused: ${event}: ${outcome.reason} ${outcome.field ?? ''}`)
  const { actorId, actorName, organisationId, organisationName } = by
  await remember(
    tx,
    event,
    { actorId, actorName, organisationId, organisationName },
    outcome.value.history,
    at,
  )
  return outcome.value.value
}

/** What must be there, by its code. */
export function known<Value>(map: Map<string, Value>, code: string): Value {
  const found = map.get(code)
  if (found === undefined) throw new Error(`The demonstration names ${code}, which is not there.`)
  return found
}

const files = ['reach', 'people', 'trust', 'across', 'bank', 'joint'] as const

export async function stories(): Promise<CommitmentStory[]> {
  const told = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(path.resolve('data', 'demonstration', `${name}.json`), 'utf8')
      const read = z.array(commitmentStory).safeParse(JSON.parse(text))
      if (!read.success) throw new Error(`data/demonstration/${name}.json: ${z.prettifyError(read.error)}`)
      return read.data
    }),
  )
  return told.flat()
}

export async function toldReviews(): Promise<ReviewStories> {
  const text = await readFile(path.resolve('data', 'demonstration', 'reviews.json'), 'utf8')
  const read = reviewStories.safeParse(JSON.parse(text))
  if (!read.success) throw new Error(`data/demonstration/reviews.json: ${z.prettifyError(read.error)}`)
  return read.data
}
