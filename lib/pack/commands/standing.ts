import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { dayOf } from '@/lib/dates'
import { coordinatorIdsOf } from '@/lib/policy/parties'
import { readSections } from '../template'

const parties = { select: { role: true, organisationId: true } } as const
const packSelect = {
  id: true,
  name: true,
  language: true,
  periodStart: true,
  periodEnd: true,
  organisationId: true,
  sections: true,
  state: true,
  version: true,
  contentHash: true,
  receiptNumber: true,
  frozenAt: true,
  template: {
    select: { id: true, code: true, language: true, forum: { select: { code: true, name: true } } },
  },
  meeting: { select: { label: true } },
  organisation: { select: { code: true, name: true, language: true } },
  plans: {
    select: { plan: { select: { id: true, code: true, name: true, language: true } } },
    orderBy: { plan: { code: 'asc' } },
  },
  sentences: {
    select: { sectionKey: true, versionId: true, position: true, original: true, text: true, language: true },
  },
  notes: { select: { sectionKey: true, text: true, language: true } },
} satisfies Prisma.ReportPackSelect

/** A pack with everything that it is made of; null where there is none. */
export async function packStanding(tx: Pick<Tx, 'reportPack'>, id: string) {
  const row = await tx.reportPack.findUnique({ where: { id }, select: packSelect })
  return (
    row && {
      ...row,
      sections: readSections(row.sections),
      plans: row.plans.map(({ plan }) => plan),
      period: { start: dayOf(row.periodStart), end: dayOf(row.periodEnd) },
    }
  )
}
export type PackStanding = NonNullable<Awaited<ReturnType<typeof packStanding>>>

/** A template with its forum and the plans that the forum reads, each with its coordinators; null where there is none. */
export async function templateStanding(tx: Pick<Tx, 'packTemplate'>, id: string) {
  const row = await tx.packTemplate.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      name: true,
      language: true,
      sections: true,
      retiredAt: true,
      version: true,
      forum: {
        select: {
          id: true,
          code: true,
          name: true,
          plans: { select: { plan: { select: { id: true, code: true, parties } } } },
        },
      },
    },
  })
  return (
    row && {
      ...row,
      sections: readSections(row.sections),
      plans: row.forum.plans.map(({ plan }) => ({
        id: plan.id,
        code: plan.code,
        coordinatorIds: coordinatorIdsOf(plan.parties),
      })),
    }
  )
}
export type TemplateStanding = NonNullable<Awaited<ReturnType<typeof templateStanding>>>
