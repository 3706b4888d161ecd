import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { dayOf, lastDay, partialDate, type PartialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { published } from '@/lib/page-cache/published'
import type { Visitor } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import type { FollowedRef } from '../rules'
import { commitmentsOf, publicThing, type Thing } from './thing'

const mostTold = 50
const mostCommitments = 2000

const tagsOf = ({ type, within, code }: FollowedRef) =>
  type === 'plan' || type === 'commitment'
    ? [tags.plan(within ?? code), tags.organisations]
    : [tags.region, tags.frameworks, tags.organisations]
const keyOf = (what: string, { type, within, code }: FollowedRef) => [what, type, within ?? '', code]

/** What changed lately in public about a thing, newest first; several entries of one act about one thing are one. */
export const publicChanges = cache((ref: FollowedRef) =>
  published(keyOf('changes', ref), tagsOf(ref), async (_, visitor) => {
    const thing = await publicThing(ref)
    return thing && { thing, changes: await changesOf(visitor, thing) }
  }),
)

async function changesOf(visitor: Visitor, thing: Thing) {
  const db = dbFor(visitor)
  const commitments = await db.commitment.findMany({
    where: commitmentsOf(thing),
    take: mostCommitments,
    select: { id: true, code: true, title: true, language: true, plan: { select: { code: true } } },
  })
  const events = await db.historyEvent.findMany({
    where: { visibility: 'public', OR: concerning(thing, commitments) },
    orderBy: { sequence: 'desc' },
    // Some entries fall together.
    take: mostTold * 3,
    select: {
      sequence: true,
      at: true,
      event: true,
      subjectId: true,
      subjectLabel: true,
      commitmentId: true,
      organisationName: true,
    },
  })
  const commitmentOf = new Map(commitments.map((commitment) => [commitment.id, commitment]))
  const told = new Map<string, ReturnType<typeof change>>()
  const change = ({
    sequence,
    at,
    event,
    subjectLabel,
    organisationName,
    commitmentId,
  }: (typeof events)[0]) => {
    const commitment = commitmentOf.get(commitmentId ?? '')
    return {
      sequence: sequence.toString(),
      at: at.toISOString(),
      event,
      by: organisationName,
      label: commitment ? `${commitment.code} ${commitment.title}` : subjectLabel,
      commitment: commitment ? { plan: commitment.plan.code, code: commitment.code } : null,
    }
  }
  for (const event of events) {
    const key = `${event.commitmentId ?? event.subjectId} ${event.event} ${event.at.toISOString()}`
    if (!told.has(key)) told.set(key, change(event))
  }
  return [...told.values()].slice(0, mostTold)
}
export type PublicChange = Awaited<ReturnType<typeof changesOf>>[number]

function concerning(
  { type, key }: Thing,
  commitments: readonly { id: string }[],
): Prisma.HistoryEventWhereInput[] {
  if (type === 'plan') return [{ planId: key }]
  if (type === 'commitment') return [{ commitmentId: key }]
  return [
    { commitmentId: { in: commitments.map(({ id }) => id) } },
    ...(type === 'country' ? [] : [{ subjectType: type, subjectId: key }]),
  ]
}

export type DueDay = {
  id: string
  kind: 'commitment' | 'milestone'
  plan: string
  code: string
  title: string
  stated: PartialDate
  /** The last day of what is stated. */
  on: string
}

/** Every due date of what belongs to a thing, as its page would be read today, the nearest first. */
export const publicDueDates = cache((ref: FollowedRef) =>
  published(keyOf('due-dates', ref), tagsOf(ref), async (today, visitor) => {
    const thing = await publicThing(ref)
    if (!thing) return null
    const rows = await dbFor(visitor).commitment.findMany({
      where: { AND: [{ state: 'published' }, commitmentsVisibleTo(visitor), commitmentsOf(thing)] },
      orderBy: [{ plan: { code: 'asc' } }, { code: 'asc' }, { id: 'asc' }],
      take: mostCommitments,
      select: {
        id: true,
        code: true,
        title: true,
        dueOn: true,
        duePrecision: true,
        plan: { select: { code: true } },
        milestones: { select: { id: true, title: true, dueOn: true, duePrecision: true } },
      },
    })
    const days = rows.flatMap(({ id, code, title, plan, milestones, ...row }): DueDay[] => {
      const at = { plan: plan.code, code }
      const due = dueDay({ id, kind: 'commitment', title, ...at }, row)
      return [
        ...due,
        ...milestones.flatMap((each) =>
          dueDay({ id: each.id, kind: 'milestone', title: each.title, ...at }, each),
        ),
      ]
    })
    return { thing, today, days: days.sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id)) }
  }),
)

function dueDay(
  day: Omit<DueDay, 'stated' | 'on'>,
  row: { dueOn: Date | null; duePrecision: PartialDate['precision'] | null },
): DueDay[] {
  const stated = partialDate(row.dueOn, row.duePrecision)
  return stated ? [{ ...day, stated, on: lastDay(stated) }] : []
}

/** The day of the newest change, for whoever asks only whether there is one. */
export const newestOf = (changes: readonly PublicChange[], otherwise: Date): string =>
  changes[0]?.at ?? `${dayOf(otherwise)}T00:00:00.000Z`
