'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { otherThan } from '@/lib/i18n/locales'
import { done } from '@/lib/outcome'
import { planStanding } from '@/lib/plan/commands/standing'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import * as keep from './commands'
import { labelInUse, scaleRefusals } from './labels'
import { saveScaleInput } from './schema'

export const saveScaleOfPlan = defineAction({
  event: 'work-plan.scale-saved',
  input: saveScaleInput,
  load: (tx, { planId }, actor) => planStanding(tx, planId, actor),
  allow: keepingPolicy.keepPlan,
  perform: async ({ subject, input: { planId, version, labels: typed, seen }, now, tx }) => {
    const labels = keep.labelsTyped(Object.values(typed), otherThan(subject.language))
    if (seen !== '1') return await keep.lookAhead(tx, { planId, labels })
    const outcome = await keep.saveScale(tx, { planId, version, labels }, now)
    return outcome.ok ? done({ ...outcome.value, value: { code: subject.code } }) : outcome
  },
  refusals: scaleRefusals,
  constraints: labelInUse,
  refreshes: ({ code }) => [tags.region, tags.plan(code)],
  lands: ({ code }, locale) => routes.adminPlan(locale, code),
})
