import 'server-only'
import { partialDate } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { countedByConfidence } from '../rules'

export const editionSelect = { code: true, name: true, language: true } as const

export const frameworkSelect = {
  id: true,
  code: true,
  name: true,
  language: true,
  steward: true,
  adoptedOn: true,
  adoptedPrecision: true,
  sourceName: true,
  sourceUrl: true,
  confidence: true,
  note: true,
  previousEdition: { select: editionSelect },
  nextEdition: { select: editionSelect },
} as const

/** Every framework with how far its items were checked against the text, in the order of their names. */
export async function frameworksOnRecord(viewer: Viewer) {
  const db = dbFor(viewer)
  const [frameworks, counted] = await Promise.all([
    db.framework.findMany({ select: frameworkSelect, orderBy: { code: 'asc' }, take: 500 }),
    db.frameworkItem.groupBy({
      by: ['frameworkId', 'confidence'],
      where: { withdrawnAt: null },
      _count: { _all: true },
    }),
  ])
  return frameworks.map(({ adoptedOn, adoptedPrecision, ...framework }) => ({
    ...framework,
    adoptedOn: partialDate(adoptedOn, adoptedPrecision),
    items: countedByConfidence(
      counted
        .filter(({ frameworkId }) => frameworkId === framework.id)
        .map(({ confidence, _count }) => ({ confidence, count: _count._all })),
    ),
  }))
}

export type FrameworkOnRecord = Awaited<ReturnType<typeof frameworksOnRecord>>[number]
