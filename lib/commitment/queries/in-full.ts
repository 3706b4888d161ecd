import 'server-only'
import { dayOf, partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { pathTo } from '@/lib/framework/rules'
import type { Viewer } from '@/lib/policy/actor'
import { gapsOnCommitment } from '@/lib/hiding/queries/gaps'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { translationsOf } from '@/lib/translation/queries'
import { alignmentsOf } from './alignments'
import { reportsOn } from './reports'
import { standings } from './standings'

const organisation = {
  select: { code: true, name: true, language: true, acronym: true, countryCode: true },
} as const
const other = {
  code: true,
  title: true,
  language: true,
  plan: { select: { code: true } },
} satisfies Prisma.CommitmentSelect

const promiseSelect = {
  id: true,
  code: true,
  kind: true,
  title: true,
  description: true,
  wording: true,
  verb: true,
  language: true,
  layer: true,
  statedLead: true,
  statedStatus: true,
  startsOn: true,
  startsPrecision: true,
  dueOn: true,
  duePrecision: true,
  source: true,
  confidence: true,
  checkedAt: true,
  checkedSource: true,
  state: true,
  publishedAt: true,
  endedReason: true,
  pillarId: true,
  plan: {
    select: {
      id: true,
      code: true,
      name: true,
      language: true,
      isDemonstration: true,
      reportingMonths: true,
    },
  },
  lead: organisation,
  recorder: organisation,
  partners: { select: { role: true, organisation }, orderBy: { organisation: { code: 'asc' } } },
  countries: {
    select: { country: { select: { code: true, name: true } } },
    orderBy: { countryCode: 'asc' },
  },
  milestones: {
    select: { id: true, title: true, language: true, dueOn: true, duePrecision: true },
    orderBy: { position: 'asc' },
  },
  indicators: {
    select: {
      id: true,
      title: true,
      language: true,
      measure: true,
      unit: true,
      direction: true,
      baselineValue: true,
      baselineYear: true,
      targetValue: true,
      targetYear: true,
      meansOfVerification: true,
    },
    orderBy: { position: 'asc' },
  },
  supersededBy: { select: other },
  supersedes: { select: other, orderBy: { code: 'asc' }, take: 20 },
} satisfies Prisma.CommitmentSelect

/** Everything that a visitor may know of one commitment, as it stands on `today`. */
export async function commitmentInFull(viewer: Viewer, plan: string, code: string, today: string) {
  const db = dbFor(viewer)
  const row = await db.commitment.findFirst({
    where: { AND: [{ code, plan: { code: plan } }, commitmentsVisibleTo(viewer)] },
    select: promiseSelect,
  })
  if (!row) return null
  const [pillars, alignments, reports, gaps, standing, translated] = await Promise.all([
    db.pillar.findMany({
      where: { planId: row.plan.id },
      select: { id: true, parentId: true, code: true, title: true, language: true },
      take: 1000,
    }),
    alignmentsOf(viewer, row.id),
    reportsOn(viewer, row.id),
    gapsOnCommitment(viewer, row.id),
    standings(viewer, { id: row.id }, today),
    translationsOf(viewer, [
      { type: 'commitment', ids: [row.id] },
      { type: 'milestone', ids: row.milestones.map(({ id }) => id) },
      { type: 'indicator', ids: row.indicators.map(({ id }) => id) },
    ]),
  ])
  const pillar = pillars.find(({ id }) => id === row.pillarId)
  const {
    startsOn,
    startsPrecision,
    dueOn,
    duePrecision,
    checkedAt,
    publishedAt,
    milestones,
    indicators,
    ...facts
  } = row
  return {
    ...facts,
    today,
    startsOn: partialDate(startsOn, startsPrecision),
    dueOn: partialDate(dueOn, duePrecision),
    checkedOn: checkedAt ? dayOf(checkedAt) : null,
    publishedOn: publishedAt ? dayOf(publishedAt) : null,
    pillars: pillar ? [...pathTo(pillar.id, pillars), pillar] : [],
    countries: row.countries.map(({ country }) => country),
    translated: {
      title: translated(row.id, 'title'),
      description: translated(row.id, 'description'),
      wording: translated(row.id, 'wording'),
    },
    milestones: milestones.map(({ duePrecision: precision, dueOn: on, ...milestone }) => ({
      ...milestone,
      dueOn: partialDate(on, precision),
      titles: translated(milestone.id, 'title'),
    })),
    indicators: indicators.map((indicator) => ({
      ...indicator,
      baselineValue: indicator.baselineValue?.toString() ?? null,
      targetValue: indicator.targetValue?.toString() ?? null,
      titles: translated(indicator.id, 'title'),
    })),
    standing: standing[0] ?? null,
    alignments,
    reports,
    /** What is hidden of the reports and their evidence. */
    gaps,
  }
}

export type CommitmentInFull = NonNullable<Awaited<ReturnType<typeof commitmentInFull>>>
