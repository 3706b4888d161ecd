// The acts by which a story's promise moves, is kept back and is linked: each by its own person, through the same
// commands as everybody uses.
import { acceptChange, refuseChange } from '@/lib/baseline/commands/decide'
import { promiseOf, proposalOf } from '@/lib/baseline/commands/own'
import { argueChange, movesOf, proposeChange } from '@/lib/baseline/commands/propose'
import type { Said } from '@/lib/baseline/rules'
import type { Part } from '@/lib/baseline/types'
import { blockerToResolve, commitmentToMark, markBlocked, resolveBlocker } from '@/lib/blocker/commands'
import { linkCommitments, othersNamed, sideOf } from '@/lib/commitment-link/commands'
import type { Tx } from '@/lib/db/clients'
import type { Actor, Role } from '@/lib/policy/actor'
import { done, known, type Act, type Hand } from '../hands'
import type { BlockerStory, ChangeStory, CommitmentStory } from '../schema'
import type { Setting } from './commitments'

/** A hand as policy knows it. */
const actorOf = (hand: Hand, role: Role): Actor => ({
  kind: 'person',
  personId: hand.personId,
  name: hand.actorName ?? '',
  language: 'en',
  isDemonstration: true,
  acting: { id: hand.organisationId, code: '', name: '', countryCode: null, region: null },
  seats: [{ role, planId: null }],
})

function found<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`The demonstration looks for ${what}, which is not there.`)
  return value
}

export function moveActs(story: CommitmentStory, setting: Setting): Act[] {
  const { calendar } = setting
  const author = known(setting.region.focalPoints, story.by)
  const inMonth = (month: number, days = 10) => calendar.daysAfter(calendar.month(month).on, days)
  return [
    ...story.changes.flatMap((change) => changeActs(story, change, author, setting, inMonth)),
    ...story.blockers.flatMap((blocker) => blockerActs(story, blocker, author, setting, inMonth)),
    ...story.links.map(([saying, other]): Act => {
      const at = inMonth(21)
      return {
        at,
        perform: async (tx) => {
          const actor = actorOf(author, 'focal_point')
          const here = found(await sideOf(tx, known(setting.recorded, story.code).id, actor), story.code)
          const others = await othersNamed(tx, other, actor)
          const outcome = await linkCommitments(tx, here, { saying, others }, author, at)
          await done(tx, 'commitment-link.added', author, at, outcome)
        },
      }
    }),
  ]
}

type InMonth = (month: number, days?: number) => Date

function changeActs(
  story: CommitmentStory,
  change: ChangeStory,
  author: Hand,
  { calendar, recorded, region }: Setting,
  inMonth: InMonth,
): Act[] {
  const { verdict, argument } = change
  const [proposedAt, decidedAt] = [inMonth(change.at, 3), inMonth(change.at, 13)]
  let id = ''
  const proposing = actorOf(author, 'focal_point')
  const deciding = actorOf(region.moderator, 'moderator')
  const propose: Act = {
    at: proposedAt,
    perform: async (tx) => {
      const commitmentId = known(recorded, story.code).id
      const promised = found(await promiseOf(tx, commitmentId, proposing), story.code)
      const { part, to } = await meant(tx, commitmentId, change, calendar)
      const seen = (await movesOf(tx, commitmentId, part)) + 1
      const words = { ...part, to, reason: change.reason, language: 'en', seen }
      const proposed = await proposeChange(tx, promised, words, author, proposedAt)
      id = (await done(tx, 'baseline.proposed', author, proposedAt, proposed)).id
      if (!argument) return
      const proposal = found(await proposalOf(tx, id, proposing), 'a proposal')
      const argued = await argueChange(tx, proposal, { text: argument, language: 'en' }, author, proposedAt)
      await done(tx, 'baseline.argued', author, proposedAt, argued)
    },
  }
  if (verdict === 'open') return [propose]
  const decide: Act = {
    at: decidedAt,
    perform: async (tx) => {
      const { moderator } = region
      const proposal = found(await proposalOf(tx, id, deciding), 'a proposal')
      const decision = { version: 1, note: change.note ?? '' }
      const outcome =
        verdict === 'accepted'
          ? await acceptChange(tx, proposal, { ...decision, note: change.note ?? null }, moderator, decidedAt)
          : await refuseChange(tx, proposal, decision, moderator, decidedAt)
      await done(tx, `baseline.${verdict}`, moderator, decidedAt, outcome)
    },
  }
  return [propose, decide]
}

/** The part that a story means, and the value that shall stand. */
async function meant(
  tx: Tx,
  commitmentId: string,
  { to }: ChangeStory,
  calendar: Setting['calendar'],
): Promise<{ part: Part; to: Said }> {
  if ('due' in to)
    return { part: { field: 'due_on', partId: null }, to: { kind: 'date', date: calendar.month(to.due) } }
  const rows = await tx.indicator.findMany({
    where: { commitmentId },
    orderBy: { position: 'asc' },
    select: { id: true, targetYear: true },
  })
  const indicator = found(rows[to.indicator] ?? null, `indicator ${to.indicator}`)
  return {
    part: { field: 'indicator_target', partId: indicator.id },
    to: { kind: 'target', value: to.value, year: indicator.targetYear },
  }
}

function blockerActs(
  story: CommitmentStory,
  blocker: BlockerStory,
  author: Hand,
  { calendar, recorded, region }: Setting,
  inMonth: InMonth,
): Act[] {
  const { kind, support, text, owner, told, resolved } = blocker
  const at = inMonth(blocker.since, 20)
  const actor = actorOf(author, 'focal_point')
  let id = ''
  const mark: Act = {
    at,
    perform: async (tx) => {
      const commitment = found(await commitmentToMark(tx, known(recorded, story.code).id, actor), story.code)
      const words = {
        kind,
        support,
        text,
        since: calendar.day(blocker.since, 5),
        language: 'en',
        ownerId: 'code' in owner ? known(region.organisations, owner.code) : null,
        ownerWords: 'words' in owner ? owner.words : null,
        isTold: told,
      }
      const marked = await markBlocked(tx, commitment, words, author, at)
      id = (await done(tx, 'blocker.marked', author, at, marked)).id
    },
  }
  if (!resolved) return [mark]
  const until = inMonth(resolved.at)
  const resolve: Act = {
    at: until,
    perform: async (tx) => {
      const open = found(await blockerToResolve(tx, id, actor), 'a blocker')
      const outcome = await resolveBlocker(tx, open, { version: 1, resolution: resolved.how }, author, until)
      await done(tx, 'blocker.resolved', author, until, outcome)
    },
  }
  return [mark, resolve]
}
