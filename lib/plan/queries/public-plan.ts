import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { published } from '@/lib/page-cache/published'
import { planStatus } from './status'

/** A plan's status for the public wing: asked once for a page and its metadata, and for every narrowed list of the plan. */
export const publicPlan = cache((code: string) =>
  published(['plan', code], [tags.plan(code), tags.frameworks, tags.organisations], (today, visitor) =>
    planStatus(visitor, code, today),
  ),
)
