// A wording of an update as those see it who judge it, and how what is done about it is told.
import { notOver } from '@/lib/policy/membership'
import type { Notice } from '@/lib/action/outbox'
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { dayOf } from '@/lib/dates'
import type { HistoryEntry } from '@/lib/history/commands'
import { defaultLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/policy/actor'
import { coordinatorIdsOf } from '@/lib/policy/parties'
import type { ReviewedUpdate } from '@/lib/policy/review'
import { versionsVisibleTo } from '@/lib/policy/visibility'
import { routes, withoutLanguage } from '@/lib/routes'

export const wordingSelect = {
  id: true,
  number: true,
  state: true,
  contentHash: true,
  recordedById: true,
  submittedById: true,
  update: {
    select: {
      id: true,
      organisationId: true,
      periodStart: true,
      periodEnd: true,
      organisation: { select: { code: true, name: true, language: true } },
      commitment: {
        select: {
          id: true,
          code: true,
          title: true,
          language: true,
          visibility: true,
          planId: true,
          plan: {
            select: {
              code: true,
              name: true,
              language: true,
              parties: {
                select: { role: true, organisationId: true, countryCode: true, region: true },
              },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.ProgressUpdateVersionSelect
export type WordingRow = Prisma.ProgressUpdateVersionGetPayload<{ select: typeof wordingSelect }>
export type Wording = WordingRow & ReviewedUpdate

/** The row with everything that the policy asks of it. */
export async function asReviewed(
  db: Pick<Tx, 'membership'>,
  row: WordingRow,
  actor: Actor,
): Promise<Wording> {
  const { organisationId, commitment } = row.update
  const seat = await db.membership.findFirst({
    where: { personId: actor.personId, ...notOver(new Date()), seat: { organisationId } },
    select: { id: true },
  })
  return {
    ...row,
    organisationId,
    hasSeatThere: seat !== null,
    planId: commitment.planId,
    parties: commitment.plan.parties,
    coordinatorIds: coordinatorIdsOf(commitment.plan.parties),
  }
}

/** The wording to be judged, held until the end; null where it is not there or not for this person to know of. */
export async function wordingToReview(tx: Tx, id: string, actor: Actor): Promise<Wording | null> {
  await tx.$queryRaw`SELECT id FROM progress_update_versions WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.progressUpdateVersion.findFirst({
    where: { AND: [{ id }, versionsVisibleTo(actor)] },
    select: wordingSelect,
  })
  return row && (await asReviewed(tx, row, actor))
}

/** Whether everyone may read what is said of it. */
export const isPublic = ({ state, update }: WordingRow): boolean =>
  (state === 'published' || state === 'superseded') && update.commitment.visibility === 'public'

export const labelOf = ({ update: { commitment } }: WordingRow) => `${commitment.code} ${commitment.title}`

/** Which report it was, as public facts begin. */
export const reportFacts = ({ number, update }: WordingRow) => ({
  periodStart: dayOf(update.periodStart),
  periodEnd: dayOf(update.periodEnd),
  number,
})

export const reviewEntry = (
  row: WordingRow,
  subject: { type: 'review' | 'progress_update'; id: string },
  entry: Pick<HistoryEntry, 'visibility' | 'before' | 'after'>,
): HistoryEntry => ({
  subjectType: subject.type,
  subjectId: subject.id,
  subjectLabel: labelOf(row),
  commitmentId: row.update.commitment.id,
  planId: row.update.commitment.planId,
  ...entry,
})

type Hearing = Pick<Notice, 'organisationId' | 'role' | 'personId'>
export const reviewNotice = (
  row: WordingRow,
  kind: string,
  hearing: Hearing,
  address: string,
  values?: Record<string, string | number>,
): Notice => ({
  kind,
  ...hearing,
  payload: { path: withoutLanguage(address), label: labelOf(row), ...(values ? { values } : {}) },
})

/** The focal points of the organisation whose update it is, where they answer and reply. */
export const reporterHears = (row: WordingRow, kind: string, values: Record<string, string | number>) =>
  reviewNotice(
    row,
    kind,
    { organisationId: row.update.organisationId, role: 'focal_point' },
    routes.deskReviewsOn(defaultLocale, row.id),
    values,
  )

/** The reviewers of an organisation, where they may review again. */
export const reviewerHears = (
  row: WordingRow,
  kind: string,
  organisationId: string,
  values: Record<string, string | number> = {},
) =>
  reviewNotice(
    row,
    kind,
    { organisationId, role: 'partner_reviewer' },
    routes.deskReview(defaultLocale, row.id),
    values,
  )
