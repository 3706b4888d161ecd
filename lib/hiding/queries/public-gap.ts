import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { historyOfCommitment } from '@/lib/history/queries'
import { published } from '@/lib/page-cache/published'
import { hiddenCommitment } from './gaps'

const mostEvents = 50

/** The page of a hidden commitment as the cache keeps it: the gap, and what its public history still tells. */
export const publicGap = cache((plan: string, code: string) =>
  published(['hidden-commitment', plan, code], [tags.plan(plan)], async (_, visitor) => {
    const gap = await hiddenCommitment(visitor, plan, code)
    return gap && { gap, history: await historyOfCommitment(visitor, gap.commitmentId, mostEvents) }
  }),
)
