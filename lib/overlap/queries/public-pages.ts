import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { published } from '@/lib/page-cache/published'
import { overlapsOnRecord } from './pairs'

/** The list at an address; `after` is a pair. */
export const publicOverlaps = cache((plan: string | null, after: string | null) =>
  published(['overlaps', plan ?? '', after ?? ''], [tags.overlaps, tags.region], (today, visitor) =>
    overlapsOnRecord(visitor, { plan, after }, today),
  ),
)
