import 'server-only'
import { cache } from 'react'
import { partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { returnedWith } from '@/lib/moderation/queries/returned'
import { missingBeforeSubmission } from '../rules'

const organisationName = {
  select: { id: true, code: true, name: true, language: true, acronym: true },
} as const

const out = { in: ['published', 'withdrawn', 'superseded'] } satisfies Prisma.CommitmentWhereInput['state']

/** A commitment that this organisation recorded, leads or has a part in, whole, for its own desk; null for anybody else's. */
export const commitmentOnDesk = cache(async (viewer: Actor, id: string) => {
  if (!isId(id)) return null
  const db = dbFor(viewer)
  const row = await db.commitment.findFirst({
    where: {
      id,
      OR: [
        { recorderId: viewer.acting.id },
        { leadId: viewer.acting.id, state: out },
        { partners: { some: { organisationId: viewer.acting.id, role: { not: 'funder' } } }, state: out },
      ],
    },
    select: {
      id: true,
      code: true,
      kind: true,
      title: true,
      description: true,
      wording: true,
      verb: true,
      language: true,
      layer: true,
      source: true,
      statedLead: true,
      startsOn: true,
      startsPrecision: true,
      dueOn: true,
      duePrecision: true,
      visibility: true,
      state: true,
      version: true,
      recorderId: true,
      leadId: true,
      jointRule: true,
      pillarId: true,
      submittedAt: true,
      publishedAt: true,
      submittedBy: { select: { name: true } },
      plan: { select: { id: true, code: true, name: true, language: true, isDemonstration: true } },
      pillar: { select: { code: true, title: true, language: true } },
      lead: organisationName,
      partners: {
        select: { organisationId: true, role: true, organisation: organisationName },
        orderBy: { organisation: { name: 'asc' } },
      },
      countries: {
        select: { countryCode: true, weight: true, country: { select: { name: true } } },
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
          rollUp: true,
        },
        orderBy: { position: 'asc' },
      },
      alignments: {
        select: {
          id: true,
          itemId: true,
          strength: true,
          provenance: true,
          reason: true,
          item: {
            select: {
              code: true,
              title: true,
              language: true,
              confidence: true,
              framework: { select: { code: true, name: true, language: true } },
            },
          },
        },
        orderBy: { item: { code: 'asc' } },
      },
    },
  })
  if (!row) return null
  const [texts, returned] = await Promise.all([
    db.translation.findMany({
      where: { subjectType: 'commitment', subjectId: id, language: 'en' },
      select: { field: true, text: true },
    }),
    row.state === 'returned' ? returnedWith(viewer, { commitmentId: id }) : null,
  ])
  const inEnglish = (field: string) => texts.find((each) => each.field === field)?.text ?? null
  const { startsOn, startsPrecision, dueOn, duePrecision, milestones, indicators, ...rest } = row
  const measured = indicators.map(({ baselineValue, targetValue, ...each }) => ({
    ...each,
    baselineValue: baselineValue?.toString() ?? null,
    targetValue: targetValue?.toString() ?? null,
  }))
  return {
    ...rest,
    english: {
      title: inEnglish('title'),
      description: inEnglish('description'),
      wording: inEnglish('wording'),
    },
    startsOn: partialDate(startsOn, startsPrecision),
    dueOn: partialDate(dueOn, duePrecision),
    milestones: milestones.map(({ dueOn: on, duePrecision: precision, ...each }) => ({
      ...each,
      dueOn: partialDate(on, precision),
    })),
    indicators: measured,
    missing: missingBeforeSubmission({ ...rest, indicators: measured, source: null }),
    returned,
  }
})
export type CommitmentOnDesk = NonNullable<Awaited<ReturnType<typeof commitmentOnDesk>>>
