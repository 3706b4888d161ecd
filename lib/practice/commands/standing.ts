import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { hasEnded } from '../rules'

const practiceSelect = {
  id: true,
  title: true,
  language: true,
  context: true,
  done: true,
  cost: true,
  conditions: true,
  wentWrong: true,
  contact: true,
  licence: true,
  state: true,
  version: true,
  organisationId: true,
  withdrawnReason: true,
  commitment: {
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      kind: true,
      layer: true,
      planId: true,
      plan: { select: { id: true, code: true, name: true, language: true, isDemonstration: true } },
    },
  },
} satisfies Prisma.PracticeSelect

/** A practice with the commitment that it is of; null where the person may not know of it: a draft is its organisation's. */
export async function practiceStanding(tx: Tx, id: string, actor: Actor) {
  return await tx.practice.findFirst({
    where: {
      AND: [
        { id },
        { commitment: commitmentsVisibleTo(actor) },
        { OR: [{ state: { not: 'draft' } }, { organisationId: actor.acting.id }] },
      ],
    },
    select: practiceSelect,
  })
}
export type PracticeStanding = NonNullable<Awaited<ReturnType<typeof practiceStanding>>>

/** A public commitment that could be written up, and by whom: its lead, or who recorded it where no organisation leads. */
export async function commitmentToWriteUp(tx: Tx, id: string, actor: Actor) {
  const row = await tx.commitment.findFirst({
    where: { AND: [{ id, state: 'published', visibility: 'public' }, commitmentsVisibleTo(actor)] },
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      leadId: true,
      recorderId: true,
      practice: { select: { id: true } },
      woven: { select: { work: true } },
    },
  })
  return (
    row && {
      ...row,
      organisationId: row.leadId ?? row.recorderId,
      hasEnded: hasEnded(row.woven?.work ?? null),
    }
  )
}
export type CommitmentToWriteUp = NonNullable<Awaited<ReturnType<typeof commitmentToWriteUp>>>
