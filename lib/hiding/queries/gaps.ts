// What the public finds in the place of what is hidden. Asked as the visitor, the database answers only with hidings
// that stand, on public plans, and never with who did it.
import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'

const standing = { hiddenAt: { not: null }, restoredAt: null } satisfies Prisma.HidingWhereInput

const gapSelect = {
  id: true,
  kind: true,
  code: true,
  versionId: true,
  number: true,
  periodStart: true,
  periodEnd: true,
  reason: true,
  language: true,
  hiddenAt: true,
  reply: true,
  replyLanguage: true,
  repliedAt: true,
  organisation: { select: { code: true, name: true, language: true } },
} satisfies Prisma.HidingSelect
type Row = Prisma.HidingGetPayload<{ select: typeof gapSelect }>

const gapOf = ({ hiddenAt, repliedAt, periodStart, periodEnd, ...row }: Row) => ({
  ...row,
  periodStart: periodStart ? dayOf(periodStart) : null,
  periodEnd: periodEnd ? dayOf(periodEnd) : null,
  hiddenOn: hiddenAt ? dayOf(hiddenAt) : '',
  repliedOn: repliedAt ? dayOf(repliedAt) : null,
})
/** One place that is empty, since when and why, and what its organisation says. Survives JSON. */
export type Gap = ReturnType<typeof gapOf>

async function gaps(viewer: Viewer, where: Prisma.HidingWhereInput): Promise<Gap[]> {
  const rows = await dbFor(viewer).hiding.findMany({
    where: { AND: [standing, where] },
    select: gapSelect,
    orderBy: [{ code: 'asc' }, { periodStart: 'desc' }, { hiddenAt: 'desc' }],
    take: 500,
  })
  return rows.map(gapOf)
}

/** The reports and pieces of evidence that are hidden on a commitment's page. */
export const gapsOnCommitment = (viewer: Viewer, commitmentId: string) =>
  gaps(viewer, { commitmentId, kind: { in: ['update', 'evidence'] } })

/** What a plan's lists and figures leave out. */
export const gapsOfPlan = (viewer: Viewer, planId: string) =>
  gaps(viewer, { planId, kind: { in: ['commitment', 'update'] } })

/** A commitment that is hidden whole, in its plan; null where there is none. */
export async function hiddenCommitment(viewer: Viewer, plan: string, code: string) {
  const row = await dbFor(viewer).hiding.findFirst({
    where: { AND: [standing, { kind: 'commitment', code, plan: { code: plan } }] },
    select: {
      ...gapSelect,
      commitmentId: true,
      plan: { select: { code: true, name: true, language: true, isDemonstration: true } },
    },
  })
  if (!row) return null
  const { plan: of, commitmentId, ...gap } = row
  return { ...gapOf(gap), commitmentId, plan: of }
}
export type HiddenCommitment = NonNullable<Awaited<ReturnType<typeof hiddenCommitment>>>
