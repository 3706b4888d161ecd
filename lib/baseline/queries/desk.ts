import 'server-only'
import { cache } from 'react'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { baselinePolicy } from '@/lib/policy/baseline'
import { baselineChangesVisibleTo, commitmentsVisibleTo } from '@/lib/policy/visibility'
import { promisedSelect, standingOf } from '../commands/own'
import { movesOf } from '../commands/propose'
import { baselineFields, firstPromised, type BaselineField } from '../rules'
import type { Part } from '../types'
import { toldChange, toldSelect } from './told'

export const isBaselineField = (field: string): field is BaselineField =>
  (baselineFields as readonly string[]).includes(field)

/** A published commitment whose promise this person may propose to move; null for anybody else's. */
const promisedOnDesk = cache(async (viewer: Actor, id: string) => {
  if (!isId(id)) return null
  const row = await dbFor(viewer).commitment.findFirst({
    where: { AND: [{ id, state: 'published' }, commitmentsVisibleTo(viewer)] },
    select: promisedSelect,
  })
  return row && baselinePolicy.propose(viewer, row) ? row : null
})

/** Everything that the commitment promises, part by part, with the proposal that is open on it. */
export async function partsToMove(viewer: Actor, id: string) {
  const row = await promisedOnDesk(viewer, id)
  if (!row) return null
  const open = await dbFor(viewer).baselineChange.findMany({
    where: { AND: [{ commitmentId: id, state: 'proposed' }, baselineChangesVisibleTo(viewer)] },
    select: { id: true, field: true, milestoneId: true, indicatorId: true },
    orderBy: { id: 'asc' },
  })
  const parts: Part[] = [
    { field: 'due_on', partId: null },
    ...row.milestones.map((each): Part => ({ field: 'milestone_due_on', partId: each.id })),
    ...row.indicators.map((each): Part => ({ field: 'indicator_target', partId: each.id })),
    ...(['lead', 'title', 'description', 'wording'] as const).map((field): Part => ({ field, partId: null })),
  ]
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    language: row.language,
    parts: parts.flatMap((part) => {
      const standing = standingOf(row, part)
      const held = open.find(
        (each) => each.field === part.field && (each.milestoneId ?? each.indicatorId) === part.partId,
      )
      return standing
        ? [{ ...part, said: standing.said, title: standing.partTitle, openId: held?.id ?? null }]
        : []
    }),
  }
}
export type PartsToMove = NonNullable<Awaited<ReturnType<typeof partsToMove>>>

/** One part, with how often it has moved and the organisations that could lead. */
export async function partToMove(viewer: Actor, id: string, { field, partId }: Part) {
  const row = await promisedOnDesk(viewer, id)
  const standing = row && standingOf(row, { field, partId })
  if (!row || !standing) return null
  const db = dbFor(viewer)
  const indicator = row.indicators.find((each) => each.id === partId)
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    language: row.language,
    field,
    partId,
    said: standing.said,
    partTitle: standing.partTitle,
    measure: indicator?.measure ?? null,
    moves: await movesOf(db, id, { field, partId }),
    organisations:
      field === 'lead'
        ? await db.organisation.findMany({
            select: { id: true, name: true, language: true },
            orderBy: [{ name: 'asc' }, { id: 'asc' }],
            take: 1000,
          })
        : [],
  }
}
export type PartToMove = NonNullable<Awaited<ReturnType<typeof partToMove>>>

const pageSize = 50
const about = {
  select: { id: true, code: true, title: true, language: true, plan: { select: { code: true } } },
} as const

/** What this organisation proposed, or what was proposed on its commitments: the newest first, a page at a time. */
export async function changesOfOurs(viewer: Actor, after: string | null) {
  const rows = await dbFor(viewer).baselineChange.findMany({
    where: {
      OR: [
        { organisationId: viewer.acting.id },
        { commitment: { OR: [{ recorderId: viewer.acting.id }, { leadId: viewer.acting.id }] } },
      ],
    },
    select: { ...toldSelect, commitment: about },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    ...(after !== null && isId(after) ? { cursor: { id: after }, skip: 1 } : {}),
    take: pageSize + 1,
  })
  const changes = rows.slice(0, pageSize).map((row) => ({ ...toldChange(row), commitment: row.commitment }))
  return { changes, next: rows.length > pageSize ? (changes.at(-1)?.id ?? null) : null }
}
export type OwnChange = Awaited<ReturnType<typeof changesOfOurs>>['changes'][number]

/** A proposal with its arguments and its verdict, for its two sides; null where it is not for this person. */
export async function changeInFull(viewer: Actor, id: string) {
  if (!isId(id)) return null
  const db = dbFor(viewer)
  const row = await db.baselineChange.findFirst({
    where: { AND: [{ id }, baselineChangesVisibleTo(viewer)] },
    select: {
      ...toldSelect,
      version: true,
      note: true,
      organisationId: true,
      proposedById: true,
      proposedBy: { select: { name: true } },
      commitment: about,
      arguments: {
        select: {
          id: true,
          text: true,
          language: true,
          writtenAt: true,
          writtenBy: { select: { name: true } },
          organisation: { select: { name: true, language: true } },
        },
        orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!row) return null
  const may = {
    argue: baselinePolicy.argue(viewer, row),
    withdraw: baselinePolicy.withdraw(viewer, row),
    decide: baselinePolicy.decide(viewer, row),
  }
  // Accepted ones are seen by many; what was said on the way stays between the two sides.
  const isSide = may.argue
  const told = toldChange(row)
  const earlier = await db.baselineChange.findMany({
    where: {
      commitmentId: row.commitment.id,
      field: row.field,
      milestoneId: row.milestoneId,
      indicatorId: row.indicatorId,
      state: 'accepted',
      ...(row.decidedAt ? { decidedAt: { lt: row.decidedAt } } : {}),
    },
    select: toldSelect,
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  })
  const dates = earlier.flatMap((each) => {
    const { from } = toldChange(each)
    return from.kind === 'date' ? [{ from: from.date }] : []
  })
  const { first } = firstPromised(dates, told.from.kind === 'date' ? told.from.date : null)
  return {
    ...told,
    version: row.version,
    commitment: row.commitment,
    proposedBy: isSide ? row.proposedBy.name : null,
    note: isSide ? row.note : null,
    arguments: isSide
      ? row.arguments.map(({ writtenAt, writtenBy, ...said }) => ({
          ...said,
          at: writtenAt.toISOString(),
          by: writtenBy.name,
        }))
      : [],
    movedBefore: earlier.length,
    first,
    decidedOn: row.decidedAt ? dayOf(row.decidedAt) : null,
    may,
  }
}
export type ChangeInFull = NonNullable<Awaited<ReturnType<typeof changeInFull>>>
