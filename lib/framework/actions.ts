'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { alignTo, checkAlignment, removeAlignment } from '@/lib/commitment/commands/align'
import { checkCommitment } from '@/lib/commitment/commands/publish'
import type { HistoryEntry } from '@/lib/history/commands'
import { done } from '@/lib/outcome'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { checkLink } from '@/lib/crosswalk/commands/record'
import {
  alignmentToCurate,
  checkAgainstText,
  commitmentToCurate,
  commitmentsToAlign,
  itemNamed,
  itemStanding,
  linkStanding,
  pagesShowing,
  withReason,
} from './commands/curate'
import { withdrawItem } from './commands/record'
import { alignManyRaces, alignRaces, alignRefusals, checkRefusals, withdrawRefusals } from './labels'
import {
  alignManyInput,
  alignPublishedInput,
  checkFactInput,
  checkItemInput,
  removeAlignmentInput,
  withdrawItemInput,
} from './schema'

export const checkFrameworkItem = defineAction({
  event: 'framework-item.checked',
  input: checkItemInput,
  load: (tx, { id }) => itemStanding(tx, id),
  allow: (actor) => keepingPolicy.check(actor),
  perform: async ({ subject, input: { id: _, ...check }, now, tx }) => {
    const outcome = await checkAgainstText(tx, subject, check, now)
    const value = { framework: subject.framework.code, planCodes: subject.planCodes }
    return outcome.ok ? done({ ...outcome.value, value }) : outcome
  },
  refusals: checkRefusals,
  refreshes: ({ planCodes }) => pagesShowing(planCodes),
  lands: ({ framework }, locale) => routes.adminFramework(locale, framework),
})

export const withdrawFrameworkItem = defineAction({
  event: 'framework-item.withdrawn',
  input: withdrawItemInput,
  load: (tx, { itemId }) => itemStanding(tx, itemId),
  allow: (actor) => keepingPolicy.check(actor),
  perform: async ({ subject, input: { reason, ...edition }, now, tx }) => {
    const outcome = await withdrawItem(tx, edition, now)
    const value = { framework: subject.framework.code, planCodes: subject.planCodes }
    return outcome.ok ? done({ value, history: withReason(outcome.value.history, reason) }) : outcome
  },
  refusals: withdrawRefusals,
  refreshes: ({ planCodes }) => pagesShowing(planCodes),
  lands: ({ framework }, locale) => routes.adminFramework(locale, framework),
})

export const checkCrosswalkLink = defineAction({
  event: 'crosswalk-link.checked',
  input: checkFactInput,
  load: (tx, { id }) => linkStanding(tx, id),
  allow: (actor) => keepingPolicy.check(actor),
  perform: async ({ subject, input: { id, ...check }, now, tx }) => {
    const outcome = await checkLink(tx, { linkId: id, ...check }, now)
    return outcome.ok ? done({ ...outcome.value, value: subject }) : outcome
  },
  refusals: checkRefusals,
  refreshes: ({ planCodes }) => pagesShowing(planCodes),
  lands: ({ frameworkCode }, locale) => routes.adminFramework(locale, frameworkCode),
})

export const checkCommitmentFacts = defineAction({
  event: 'commitment.checked',
  input: checkFactInput,
  load: (tx, { id }, actor) => commitmentToCurate(tx, id, actor),
  allow: (actor) => keepingPolicy.check(actor),
  perform: async ({ subject, input: { id, ...check }, now, tx }) => {
    const outcome = await checkCommitment(tx, { commitmentId: id, ...check }, now)
    return outcome.ok ? done({ ...outcome.value, value: subject }) : outcome
  },
  refusals: checkRefusals,
  refreshes: ({ planCode }) => [tags.region, tags.plan(planCode), tags.frameworks],
  lands: ({ id }, locale) => routes.adminAlignments(locale, id),
})

export const checkCommitmentAlignment = defineAction({
  event: 'alignment.checked',
  input: checkFactInput,
  load: (tx, { id }, actor) => alignmentToCurate(tx, id, actor),
  allow: (actor) => keepingPolicy.check(actor),
  perform: async ({ subject, input: { id, ...check }, now, tx }) => {
    const outcome = await checkAlignment(tx, { alignmentId: id, ...check }, now)
    return outcome.ok ? done({ ...outcome.value, value: subject }) : outcome
  },
  refusals: checkRefusals,
  refreshes: ({ planCode }) => [tags.region, tags.plan(planCode), tags.frameworks],
  lands: ({ id }, locale) => routes.adminAlignments(locale, id),
})

export const alignPublishedCommitment = defineAction({
  event: 'alignment.added',
  input: alignPublishedInput,
  load: (tx, { id }, actor) => commitmentToCurate(tx, id, actor),
  allow: (actor) => commitmentPolicy.align(actor),
  perform: async ({ subject, input: { id, item, ...claim }, now, tx }) => {
    const named = await itemNamed(tx, item)
    if (!named.ok) return named
    const outcome = await alignTo(tx, { commitmentId: id, itemId: named.value, ...claim }, now)
    if (outcome.ok) return done({ ...outcome.value, value: subject })
    return outcome.reason === 'not-found' ? outcome : { ...outcome, field: 'item' }
  },
  refusals: alignRefusals,
  constraints: alignRaces,
  refreshes: ({ planCode }) => [tags.region, tags.plan(planCode), tags.frameworks],
  lands: ({ id }, locale) => routes.adminAlignments(locale, id),
})

export const alignManyCommitments = defineAction({
  event: 'alignment.added',
  input: alignManyInput,
  load: (tx, { itemId, commitmentIds }, actor) => commitmentsToAlign(tx, itemId, commitmentIds, actor),
  allow: (actor) => commitmentPolicy.align(actor),
  perform: async ({ subject, input: { itemId, commitmentIds, ...claim }, now, tx }) => {
    const history: HistoryEntry[] = []
    for (const commitmentId of commitmentIds) {
      const outcome = await alignTo(tx, { commitmentId, itemId, ...claim }, now)
      if (!outcome.ok) return { ...outcome, field: 'commitmentIds' }
      history.push(...outcome.value.history)
    }
    return done({ value: subject, history })
  },
  refusals: alignRefusals,
  constraints: alignManyRaces,
  refreshes: ({ planCodes }) => pagesShowing(planCodes),
  lands: ({ framework, item }, locale) => routes.adminFrameworkItem(locale, framework, item),
})

export const removeCommitmentAlignment = defineAction({
  event: 'alignment.removed',
  input: removeAlignmentInput,
  load: (tx, { id }, actor) => alignmentToCurate(tx, id, actor),
  allow: (actor) => commitmentPolicy.align(actor),
  perform: async ({ subject, input: { id, version, reason }, tx }) => {
    const outcome = await removeAlignment(tx, { alignmentId: id, version })
    return outcome.ok ? done({ value: subject, history: withReason(outcome.value.history, reason) }) : outcome
  },
  refusals: checkRefusals,
  refreshes: ({ planCode }) => [tags.region, tags.plan(planCode), tags.frameworks],
  lands: ({ id }, locale) => routes.adminAlignments(locale, id),
})
