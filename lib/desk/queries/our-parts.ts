// Which commitments ask this organisation for a report: those that it leads, and the parts that it has in others'.
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/policy/actor'

/** Those who have a part beside the lead; who only funds has none. */
export const contributedByUs = (viewer: Actor): Prisma.CommitmentWhereInput => ({
  partners: { some: { organisationId: viewer.acting.id, role: { not: 'funder' } } },
})

/**
 * Reports are the lead's; where the text names no single one, the recording organisation's. The parts of the others
 * are asked for where the joint status is made of them; elsewhere they may be reported, and nobody waits for them.
 */
export const askedOfUs = (viewer: Actor): Prisma.CommitmentWhereInput => ({
  OR: [
    { leadId: viewer.acting.id },
    { leadId: null, recorderId: viewer.acting.id },
    { jointRule: { not: 'lead_decides' }, ...contributedByUs(viewer) },
  ],
})
