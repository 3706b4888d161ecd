import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { toldChange, toldSelect } from './told'

/** Every accepted move of a commitment, oldest first. The caller has found the commitment for this viewer already. */
export async function acceptedMoves(viewer: Viewer, commitmentId: string) {
  const rows = await dbFor(viewer).baselineChange.findMany({
    where: { commitmentId, state: 'accepted' },
    select: toldSelect,
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  return rows.map(toldChange)
}
