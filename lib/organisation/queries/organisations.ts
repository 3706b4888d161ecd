import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { checkedConfidence } from '../rules'

/** Organisations by country and name; those that belong to no country come last. Never in an order of merit. */
export async function organisationsOnRecord(viewer: Viewer) {
  const published = {
    AND: [{ state: 'published' }, commitmentsVisibleTo(viewer)],
  } satisfies Prisma.CommitmentWhereInput
  const rows = await dbFor(viewer).organisation.findMany({
    select: {
      code: true,
      name: true,
      language: true,
      acronym: true,
      type: true,
      source: true,
      confidence: true,
      isDemonstration: true,
      country: { select: { code: true, name: true } },
      succeededBy: { select: { successor: { select: { code: true } } }, take: 1 },
      _count: {
        select: { leads: { where: published }, contributions: { where: { commitment: published } } },
      },
    },
    orderBy: [{ country: { name: 'asc' } }, { name: 'asc' }, { code: 'asc' }],
    take: 2000,
  })
  return rows.map(({ _count, succeededBy, source, confidence, ...organisation }) => ({
    ...organisation,
    confidence: checkedConfidence({ source, confidence }),
    isSucceeded: succeededBy.length > 0,
    leads: _count.leads,
    contributes: _count.contributions,
  }))
}

export type OrganisationOnRecord = Awaited<ReturnType<typeof organisationsOnRecord>>[number]
