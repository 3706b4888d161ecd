// What can be hidden, and a hiding as it stands, read inside the transaction that acts on it.
import type { Tx } from '@/lib/db/clients'
import type { Actor } from '@/lib/policy/actor'
import { commitmentsVisibleTo, evidenceVisibleTo, versionsVisibleTo } from '@/lib/policy/visibility'
import type { HiddenKind } from '../rules'

/** One published thing, with what its gap would say. */
export type Hideable = {
  kind: HiddenKind
  planId: string
  planCode: string
  commitmentId: string
  code: string
  /** Whose it is: who leads the commitment, or who reported. */
  organisationId: string
  versionId: string | null
  evidenceId: string | null
  periodStart: Date | null
  periodEnd: Date | null
  number: number | null
  isPublic: boolean
}

const isOut = (state: string) => state === 'published' || state === 'withdrawn' || state === 'superseded'
const commitmentSelect = {
  id: true,
  code: true,
  state: true,
  visibility: true,
  recorderId: true,
  leadId: true,
  planId: true,
  plan: { select: { code: true, state: true, visibility: true } },
} as const
const versionSelect = {
  id: true,
  number: true,
  state: true,
  update: {
    select: {
      organisationId: true,
      periodStart: true,
      periodEnd: true,
      commitment: { select: commitmentSelect },
    },
  },
} as const

/** The thing to be hidden; null where it is not there or not for this person to know of. */
export async function hideableThing(
  tx: Tx,
  { kind, id }: { kind: HiddenKind; id: string },
  actor: Actor,
): Promise<Hideable | null> {
  if (kind === 'commitment') {
    const row = await tx.commitment.findFirst({
      where: { AND: [{ id }, commitmentsVisibleTo(actor)] },
      select: commitmentSelect,
    })
    return row && ofCommitment(row)
  }
  if (kind === 'update') {
    const row = await tx.progressUpdateVersion.findFirst({
      where: { AND: [{ id }, versionsVisibleTo(actor)] },
      select: versionSelect,
    })
    return row && ofVersion(row)
  }
  const row = await tx.evidence.findFirst({
    where: { AND: [{ id }, evidenceVisibleTo(actor)] },
    select: { id: true, visibility: true, progressVersion: { select: versionSelect } },
  })
  if (!row) return null
  const version = ofVersion(row.progressVersion)
  return {
    ...version,
    kind: 'evidence',
    evidenceId: row.id,
    isPublic: version.isPublic && row.visibility === 'public',
  }
}

type CommitmentRow = {
  id: string
  code: string
  state: string
  visibility: string
  recorderId: string
  leadId: string | null
  planId: string
  plan: { code: string; state: string; visibility: string }
}

const ofCommitment = (row: CommitmentRow): Hideable => ({
  kind: 'commitment',
  planId: row.planId,
  planCode: row.plan.code,
  commitmentId: row.id,
  code: row.code,
  organisationId: row.leadId ?? row.recorderId,
  versionId: null,
  evidenceId: null,
  periodStart: null,
  periodEnd: null,
  number: null,
  isPublic:
    isOut(row.state) &&
    row.visibility === 'public' &&
    isOut(row.plan.state) &&
    row.plan.visibility === 'public',
})

const ofVersion = (row: {
  id: string
  number: number
  state: string
  update: { organisationId: string; periodStart: Date; periodEnd: Date; commitment: CommitmentRow }
}): Hideable => {
  const commitment = ofCommitment(row.update.commitment)
  return {
    ...commitment,
    kind: 'update',
    organisationId: row.update.organisationId,
    versionId: row.id,
    periodStart: row.update.periodStart,
    periodEnd: row.update.periodEnd,
    number: row.number,
    isPublic: commitment.isPublic && (row.state === 'published' || row.state === 'superseded'),
  }
}

/** A hiding to be acted on; null where there is none. */
export async function hidingStanding(tx: Tx, id: string) {
  const row = await tx.hiding.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      planId: true,
      commitmentId: true,
      code: true,
      organisationId: true,
      versionId: true,
      evidenceId: true,
      periodStart: true,
      periodEnd: true,
      number: true,
      reason: true,
      language: true,
      proposedById: true,
      declinedAt: true,
      hiddenAt: true,
      repliedAt: true,
      restoredAt: true,
      plan: { select: { code: true } },
    },
  })
  return row && { ...row, planCode: row.plan.code }
}
export type HidingStanding = NonNullable<Awaited<ReturnType<typeof hidingStanding>>>

/** The same for the organisation whose entry it is: there once it is hidden, and no proposal. */
export async function ownHidingStanding(tx: Tx, id: string, actor: Actor): Promise<HidingStanding | null> {
  const row = await hidingStanding(tx, id)
  return row?.hiddenAt && row.organisationId === actor.acting.id ? row : null
}
