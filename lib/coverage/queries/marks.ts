import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'

/** The standing marks on these items: that they do not apply to a plan (`key` is its id) or to a country (its code). */
export async function marksOn(viewer: Viewer, itemIds: readonly string[]) {
  if (itemIds.length === 0) return []
  const rows = await dbFor(viewer).notApplicableMark.findMany({
    where: { itemId: { in: [...itemIds] }, liftedAt: null },
    select: {
      id: true,
      itemId: true,
      planId: true,
      countryCode: true,
      reason: true,
      language: true,
      markedAt: true,
      organisation: { select: { code: true, name: true, language: true } },
      item: { select: { code: true } },
    },
    orderBy: [{ itemId: 'asc' }, { id: 'asc' }],
    take: 5000,
  })
  return rows.map(({ planId, countryCode, markedAt, ...mark }) => ({
    ...mark,
    key: planId ?? countryCode ?? '',
    markedOn: dayOf(markedAt),
  }))
}
