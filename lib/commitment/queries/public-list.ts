import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { published } from '@/lib/page-cache/published'
import { commitmentsOverPlans, isDemonstrationPlan } from './found'
import { commitmentsWithWords } from './search'

const everyList = [tags.region, tags.frameworks, tags.organisations]

/** The list over all plans for the public wing: one answer for all that narrows it, but for its words. */
export const publicList = cache((isDemonstration: boolean) =>
  published(['commitments', String(isDemonstration)], everyList, (today, visitor) =>
    commitmentsOverPlans(visitor, isDemonstration, today),
  ),
)

export const publicWords = (words: string) =>
  published(['commitments-with', words], [tags.region], (_, visitor) => commitmentsWithWords(visitor, words))

export const isInvented = (plan: string) =>
  published(['is-demonstration', plan], [tags.plan(plan)], (_, visitor) => isDemonstrationPlan(visitor, plan))
