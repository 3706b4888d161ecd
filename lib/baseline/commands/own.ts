// What an act on a promise needs to know inside its transaction: the commitment held until the end, what it says now of
// the part in question, and a proposal as its two sides may see it.
import { partialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/policy/actor'
import { baselineChangesVisibleTo, commitmentsVisibleTo } from '@/lib/policy/visibility'
import type { Direction, Said } from '../rules'
import type { Part } from '../types'
import { saidLead, valueSelect } from './values'

export const promisedSelect = {
  id: true,
  code: true,
  title: true,
  description: true,
  wording: true,
  language: true,
  planId: true,
  state: true,
  visibility: true,
  recorderId: true,
  leadId: true,
  startsOn: true,
  dueOn: true,
  duePrecision: true,
  lead: { select: { id: true, code: true, name: true, language: true } },
  plan: { select: { code: true } },
  milestones: { select: { id: true, title: true, dueOn: true, duePrecision: true } },
  indicators: {
    select: { id: true, title: true, measure: true, direction: true, targetValue: true, targetYear: true },
  },
} satisfies Prisma.CommitmentSelect

export type Promised = Prisma.CommitmentGetPayload<{ select: typeof promisedSelect }>

const hold = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT id FROM commitments WHERE id = ${id}::uuid FOR UPDATE`

/** The commitment whose promise is to move; null where this person may not know of it. */
export async function promiseOf(tx: Tx, id: string, actor: Actor): Promise<Promised | null> {
  await hold(tx, id)
  return await tx.commitment.findFirst({
    where: { AND: [{ id }, commitmentsVisibleTo(actor)] },
    select: promisedSelect,
  })
}

const proposalSelect = {
  ...valueSelect,
  id: true,
  state: true,
  version: true,
  reason: true,
  organisationId: true,
  organisation: { select: { name: true } },
  proposedById: true,
  commitment: { select: promisedSelect },
} satisfies Prisma.BaselineChangeSelect

export type Proposal = Prisma.BaselineChangeGetPayload<{ select: typeof proposalSelect }>

/** A proposal, with the commitment held until the end; null where it is not for this person to know of. */
export async function proposalOf(tx: Tx, id: string, actor: Actor): Promise<Proposal | null> {
  const found = await tx.baselineChange.findUnique({ where: { id }, select: { commitmentId: true } })
  if (!found) return null
  await hold(tx, found.commitmentId)
  return await tx.baselineChange.findFirst({
    where: { AND: [{ id }, baselineChangesVisibleTo(actor)] },
    select: proposalSelect,
  })
}

export const partOf = (proposal: Pick<Proposal, 'field' | 'milestoneId' | 'indicatorId'>): Part => ({
  field: proposal.field,
  partId: proposal.milestoneId ?? proposal.indicatorId,
})

export type Standing = {
  said: Said
  /** The milestone's or the indicator's own name. */
  partTitle: string | null
  direction: Direction
  measure: 'unit' | 'percentage' | 'yes_no'
}

/** What the commitment says now of one part; null where it has no such part. */
export function standingOf(promised: Promised, { field, partId }: Part): Standing | null {
  const plain = (said: Said): Standing => ({ said, partTitle: null, direction: 'floor', measure: 'unit' })
  switch (field) {
    case 'due_on':
      return plain({ kind: 'date', date: partialDate(promised.dueOn, promised.duePrecision) })
    case 'milestone_due_on': {
      const milestone = promised.milestones.find(({ id }) => id === partId)
      if (!milestone) return null
      const date = partialDate(milestone.dueOn, milestone.duePrecision)
      return { ...plain({ kind: 'date', date }), partTitle: milestone.title }
    }
    case 'indicator_target': {
      const indicator = promised.indicators.find(({ id }) => id === partId)
      if (!indicator) return null
      const { title, direction, measure, targetValue, targetYear } = indicator
      const said: Said = { kind: 'target', value: targetValue?.toString() ?? null, year: targetYear }
      return { said, partTitle: title, direction, measure }
    }
    case 'lead':
      return plain(saidLead(promised.lead))
    default:
      return plain({ kind: 'text', text: promised[field] })
  }
}
