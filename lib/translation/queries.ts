import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'

export type Translated = { language: string; text: string; state: 'machine' | 'human' | 'approved' }
/** A thing's texts in other languages, by its id and field. */
export type Translations = (id: string, field: string) => Translated[]

/** What the named things are called in other languages, each text with its state. */
export async function translationsOf(
  viewer: Viewer,
  subjects: { type: string; ids: readonly string[] }[],
): Promise<Translations> {
  const asked = subjects.filter(({ ids }) => ids.length > 0)
  if (asked.length === 0) return () => []
  const rows = await dbFor(viewer).translation.findMany({
    where: { OR: asked.map(({ type, ids }) => ({ subjectType: type, subjectId: { in: [...ids] } })) },
    select: { subjectId: true, field: true, language: true, text: true, state: true },
    orderBy: { language: 'asc' },
    take: 5000,
  })
  const held = new Map<string, Translated[]>()
  for (const { subjectId, field, ...text } of rows) {
    const key = `${subjectId} ${field}`
    held.set(key, [...(held.get(key) ?? []), text])
  }
  return (id, field) => held.get(`${id} ${field}`) ?? []
}
