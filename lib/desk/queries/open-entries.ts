import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { defaultLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { routes } from '@/lib/routes'
import { decisionDueOn } from '../rules'
import type { Waiting, Words } from '../types'

/** More than any one organisation of the data keeps. */
const mostListed = 300

const open = ['draft', 'returned', 'submitted'] as const
type OpenState = (typeof open)[number]

const lastDecision = {
  where: { verdict: 'return' },
  orderBy: { decidedAt: 'desc' },
  take: 1,
  select: { decidedAt: true },
} satisfies Prisma.Commitment$decisionsArgs
type Moved = { state: string; submittedAt: Date | null; decisions: { decidedAt: Date }[] }

/** What this organisation is writing, got back, or waits for: commitments and reports, the oldest first. */
export async function openOnDesk(viewer: Actor) {
  const db = dbFor(viewer)
  const [commitments, reports] = await Promise.all([
    db.commitment.findMany({
      where: { recorderId: viewer.acting.id, state: { in: [...open] } },
      select: {
        id: true,
        code: true,
        title: true,
        language: true,
        state: true,
        recordedAt: true,
        submittedAt: true,
        recordedBy: { select: { name: true } },
        decisions: lastDecision,
        plan: { select: { name: true, language: true } },
      },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      take: mostListed,
    }),
    db.progressUpdateVersion.findMany({
      where: { update: { organisationId: viewer.acting.id }, state: { in: [...open] } },
      select: {
        id: true,
        state: true,
        recordedAt: true,
        submittedAt: true,
        recordedBy: { select: { name: true } },
        decisions: lastDecision,
        update: {
          select: {
            periodStart: true,
            periodEnd: true,
            commitment: {
              select: {
                code: true,
                title: true,
                language: true,
                plan: { select: { name: true, language: true } },
              },
            },
          },
        },
      },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      take: mostListed,
    }),
  ])
  const standing = ({ state, submittedAt, decisions }: Moved) => ({
    state: state as OpenState,
    decisionBy: state === 'submitted' && submittedAt ? decisionDueOn(dayOf(submittedAt)) : null,
    returnedOn: state === 'returned' && decisions[0] ? dayOf(decisions[0].decidedAt) : null,
  })
  return [
    ...commitments.map(({ id, code, title, language, plan, recordedAt, recordedBy, ...moved }) => ({
      kind: 'commitment' as const,
      id,
      code,
      title,
      language,
      plan,
      period: null,
      by: recordedBy.name,
      begunOn: dayOf(recordedAt),
      ...standing(moved),
    })),
    ...reports.map(({ id, update, recordedAt, recordedBy, ...moved }) => ({
      kind: 'report' as const,
      id,
      ...update.commitment,
      period: { start: dayOf(update.periodStart), end: dayOf(update.periodEnd) },
      by: recordedBy.name,
      begunOn: dayOf(recordedAt),
      ...standing(moved),
    })),
  ]
}
export type OpenEntry = Awaited<ReturnType<typeof openOnDesk>>[number]

/** The entries in one state as things that wait for the focal point, but not those that wait for a moderator. */
export async function openInState(viewer: Actor, state: 'draft' | 'returned'): Promise<Waiting[]> {
  if (!commitmentPolicy.record(viewer)) return []
  const entries = (await openOnDesk(viewer)).filter((entry) => entry.state === state)
  return entries.map((entry) => ({
    key: `${entry.kind === 'report' ? 'version' : 'commitment'} ${entry.id}`,
    title: { text: `${entry.code} ${entry.title}`, language: entry.language },
    within: { text: entry.plan.name, language: entry.plan.language },
    why: whyOf(entry),
    due: null,
    since: entry.returnedOn,
    meeting: null,
    link: {
      href:
        entry.kind === 'report'
          ? routes.deskProgress(defaultLocale, entry.id)
          : routes.deskCommitment(defaultLocale, entry.id),
      words: { key: state === 'returned' ? 'desk.mend' : 'desk.goOn' },
    },
  }))
}

const onDay = (on: string) => ({ on, precision: 'day' as const })

function whyOf({ kind, returnedOn, by, begunOn }: OpenEntry): Words {
  if (returnedOn)
    return {
      key: kind === 'report' ? 'desk.why.reportCameBack' : 'desk.why.commitmentCameBack',
      values: { date: onDay(returnedOn) },
    }
  return {
    key: kind === 'report' ? 'desk.why.reportDraft' : 'desk.why.commitmentDraft',
    values: { person: by, date: onDay(begunOn) },
  }
}
