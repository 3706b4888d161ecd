import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { historyOfCommitment } from '@/lib/history/queries'
import { published } from '@/lib/page-cache/published'
import { commitmentInFull } from './in-full'

const tagsOf = (plan: string) => [
  tags.plan(plan),
  tags.frameworks,
  tags.organisations,
  tags.overlaps,
  tags.practices,
]
/** Changes that stand on the commitment's own page; the rest have a page to themselves. */
const mostOnPage = 20
const mostInHistory = 500

/** A commitment's page as the cache keeps it: one answer for everybody, new when something about it is published. */
export const publicCommitment = cache((plan: string, code: string) =>
  published(['commitment', plan, code], tagsOf(plan), (today, visitor) =>
    commitmentInFull(visitor, plan, code, today),
  ),
)

export const publicHistory = (commitment: { id: string; plan: { code: string } }) =>
  published(['commitment-history', commitment.id], tagsOf(commitment.plan.code), (_, visitor) =>
    historyOfCommitment(visitor, commitment.id, mostOnPage),
  )

export const wholePublicHistory = (commitment: { id: string; plan: { code: string } }) =>
  published(['commitment-history-whole', commitment.id], tagsOf(commitment.plan.code), (_, visitor) =>
    historyOfCommitment(visitor, commitment.id, mostInHistory),
  )
