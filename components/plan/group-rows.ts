// A plan's commitments in the parts that the plan itself publishes; where it publishes none, by layer.
import type { Listed } from '@/lib/commitment/queries/list'
import { layers } from '@/lib/commitment/rules'

export type Part = {
  /** Value of the filter that shows this part's list. */
  id: string
  filter: 'pillar' | 'layer'
  /** Title of a pillar; null for a layer, or for what stands in no part. */
  pillar: { title: string; language: string } | null
  rows: Listed[]
}
type Pillar = { id: string; code: string; title: string; language: string; parentId: string | null }

export function partsOf(rows: Listed[], pillars: readonly Pillar[]): Part[] {
  const filter: Part['filter'] = pillars.length > 0 ? 'pillar' : 'layer'
  const parts: Part[] =
    filter === 'pillar'
      ? pillars
          .filter(({ parentId }) => parentId === null)
          .map((pillar) => ({
            id: pillar.code,
            filter,
            pillar,
            rows: rows.filter((row) => row.pillars.includes(pillar.code)),
          }))
      : layers.map((layer) => ({
          id: layer,
          filter,
          pillar: null,
          rows: rows.filter((row) => row.layer === layer),
        }))
  const elsewhere = rows.filter((row) =>
    filter === 'pillar' ? row.pillars.length === 0 : row.layer === null,
  )
  return [...parts, { id: 'none', filter, pillar: null, rows: elsewhere }].filter(
    (part) => part.rows.length > 0,
  )
}
