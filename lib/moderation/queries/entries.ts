// One entry that awaits a decision, as a row: the same for the queue, the page that confirms many at once, and what
// came of them.
import 'server-only'
import { notOver } from '@/lib/policy/membership'
import type { Prisma } from '@/lib/db/generated/client'
import type { Db, Tx } from '@/lib/db/clients'
import { dayOf, partialDate, type PartialDate } from '@/lib/dates'
import { decisionDueOn } from '@/lib/desk/rules'
import type { Actor } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import type { EntryKind } from '../filtering'
import { daysWaiting, secondPersonOf, type SecondPerson } from '../rules'

export type QueuedEntry = {
  kind: EntryKind
  id: string
  version: number
  code: string
  title: string
  language: string
  plan: { code: string; name: string; language: string }
  organisation: { name: string; language: string }
  submittedBy: string
  submittedAt: string
  days: number
  /** The day by which a decision was promised when it was handed in. */
  decideBy: string
  isLate: boolean
  /** For an update: the period that it speaks of. */
  period: { start: PartialDate; end: PartialDate } | null
  /** It was returned before and has come back. */
  hasComeBack: boolean
  /** The viewer wrote or submitted it: another moderator must decide. */
  isOwn: boolean
  /** Where the entry is of the viewer's own organisation, or somebody has said a first yes already. */
  second: SecondPerson
}

const named = { select: { name: true, language: true } }
const planSelect = { select: { code: true, name: true, language: true } }
/** First yeses, the latest first. */
export const consentSelect = {
  select: { edition: true, consentedById: true, consentedBy: { select: { name: true } } },
  orderBy: { consentedAt: 'desc' as const },
} as const
const submission = {
  id: true,
  version: true,
  submittedAt: true,
  recordedById: true,
  submittedById: true,
  submittedBy: { select: { name: true } },
  decisions: { where: { verdict: 'return' as const }, select: { id: true }, take: 1 },
  consents: consentSelect,
} as const

export const queuedCommitmentSelect = {
  ...submission,
  code: true,
  title: true,
  language: true,
  recorderId: true,
  leadId: true,
  plan: planSelect,
  recorder: named,
} satisfies Prisma.CommitmentSelect
export const queuedVersionSelect = {
  ...submission,
  update: {
    select: {
      periodStart: true,
      periodEnd: true,
      organisationId: true,
      organisation: named,
      commitment: { select: { code: true, title: true, language: true, plan: planSelect } },
    },
  },
} satisfies Prisma.ProgressUpdateVersionSelect
type CommitmentRow = Prisma.CommitmentGetPayload<{ select: typeof queuedCommitmentSelect }>
type VersionRow = Prisma.ProgressUpdateVersionGetPayload<{ select: typeof queuedVersionSelect }>

/** Who looks, with every organisation that they hold a seat in: none of these publishes through them alone. */
export type Reader = { viewer: Actor; organisationIds: readonly string[]; now: Date }

export async function readerOf(db: Db | Tx, viewer: Actor, now: Date): Promise<Reader> {
  const seats = await db.seat.findMany({
    where: { memberships: { some: { personId: viewer.personId, ...notOver(now) } } },
    select: { organisationId: true },
  })
  return {
    viewer,
    organisationIds: [viewer.acting.id, ...seats.map(({ organisationId }) => organisationId)],
    now,
  }
}

export const commitmentEntryOf = (row: CommitmentRow, reader: Reader): QueuedEntry => ({
  kind: 'commitments',
  code: row.code,
  title: row.title,
  language: row.language,
  plan: row.plan,
  organisation: row.recorder,
  period: null,
  ...standingOf(row, [row.recorderId, row.leadId], reader),
})

export function versionEntryOf(row: VersionRow, reader: Reader): QueuedEntry {
  const { commitment, organisation, organisationId, periodStart, periodEnd } = row.update
  const [start, end] = [partialDate(periodStart, 'day'), partialDate(periodEnd, 'day')]
  return {
    kind: 'progress',
    code: commitment.code,
    title: commitment.title,
    language: commitment.language,
    plan: commitment.plan,
    organisation,
    period: start && end ? { start, end } : null,
    ...standingOf(row, [organisationId], reader),
  }
}

function standingOf(row: CommitmentRow | VersionRow, owners: readonly (string | null)[], reader: Reader) {
  const { viewer, now } = reader
  const submittedAt = row.submittedAt ?? now
  const decideBy = decisionDueOn(dayOf(submittedAt))
  return {
    id: row.id,
    version: row.version,
    submittedBy: row.submittedBy?.name ?? '',
    submittedAt: submittedAt.toISOString(),
    days: daysWaiting(submittedAt, now),
    decideBy,
    isLate: decideBy < dayOf(now),
    hasComeBack: row.decisions.length > 0,
    isOwn: !commitmentPolicy.moderate(viewer, row),
    second: secondOf(row, owners, reader),
  }
}

/** Whether this reader's yes to the entry is enough. */
export const secondOf = (
  row: {
    version: number
    consents: readonly { edition: number; consentedById: string; consentedBy: { name: string } }[]
  },
  owners: readonly (string | null)[],
  { viewer, organisationIds }: Reader,
): SecondPerson =>
  secondPersonOf({
    owners,
    edition: row.version,
    consents: row.consents.map(({ edition, consentedById, consentedBy }) => ({
      edition,
      personId: consentedById,
      name: consentedBy.name,
    })),
    decider: { personId: viewer.personId, organisationIds },
  })
