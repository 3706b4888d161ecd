import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'

/**
 * Why an entry of one's own came back: the reason, and the notes by the field that they speak of. The caller has
 * found the entry for this viewer already.
 */
export async function returnedWith(viewer: Actor, entry: { commitmentId: string } | { versionId: string }) {
  const row = await dbFor(viewer).moderationDecision.findFirst({
    where: { ...entry, verdict: 'return' },
    orderBy: { decidedAt: 'desc' },
    select: {
      note: true,
      decidedAt: true,
      organisation: { select: { name: true, language: true } },
      fieldNotes: { select: { field: true, note: true }, orderBy: { field: 'asc' } },
    },
  })
  if (!row) return null
  const notes: Record<string, string | undefined> = Object.fromEntries(
    row.fieldNotes.map(({ field, note }) => [field, note]),
  )
  return { reason: row.note, at: row.decidedAt.toISOString(), by: row.organisation, notes }
}
export type Returned = NonNullable<Awaited<ReturnType<typeof returnedWith>>>
