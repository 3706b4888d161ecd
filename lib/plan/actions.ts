'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { done } from '@/lib/outcome'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import * as keep from './commands/keep'
import { placePillar, removePillar as takeOut } from './commands/pillar'
import { partiesNamed, planStanding } from './commands/standing'
import {
  makeRefusals,
  partyRefusals,
  pillarRefusals,
  planRefusals,
  publishRefusals,
  reviseRefusals,
  takenEdition,
  takenPlan,
} from './labels'
import {
  addPillarInput,
  linkForumInput,
  makePlanInput,
  publishPlanInput,
  removePillarInput,
  revisePillarInput,
  revisePlanInput,
  savePlanPartiesInput,
} from './schema'

export const makePlan = defineAction({
  event: 'work-plan.recorded',
  input: makePlanInput,
  load: async () => ({}),
  allow: (actor) => keepingPolicy.makePlan(actor),
  perform: async ({ actor, input, now, tx }) => {
    const beginning = { alignmentBasis: null, isDemonstration: actor.isDemonstration, parties: [] }
    const outcome = await keep.recordPlan(tx, { ...input, ...beginning }, now)
    return outcome.ok ? done({ ...outcome.value, value: { code: input.code } }) : outcome
  },
  refusals: makeRefusals,
  constraints: { ...takenPlan, ...takenEdition },
  lands: ({ code }, locale) => routes.adminPlan(locale, code),
})

export const revisePlanFacts = defineAction({
  event: 'work-plan.revised',
  input: revisePlanInput,
  load: (tx, { planId }, actor) => planStanding(tx, planId, actor),
  allow: (actor) => keepingPolicy.makePlan(actor),
  perform: async ({ subject, input, tx }) => {
    const outcome = await keep.revisePlan(tx, { ...input, alignmentBasis: subject.alignmentBasis })
    return outcome.ok ? done({ ...outcome.value, value: { code: subject.code } }) : outcome
  },
  refusals: reviseRefusals,
  constraints: takenEdition,
  refreshes: ({ code }) => [tags.region, tags.plan(code)],
  lands: ({ code }, locale) => routes.adminPlan(locale, code),
})

export const savePartiesOfPlan = defineAction({
  event: 'work-plan.parties-saved',
  input: savePlanPartiesInput,
  load: (tx, { planId }, actor) => planStanding(tx, planId, actor),
  allow: (actor) => keepingPolicy.makePlan(actor),
  perform: async ({ subject, input: { parties, ...edition }, tx }) => {
    const named = await partiesNamed(tx, parties)
    if (!named.ok) return named
    const outcome = await keep.savePlanParties(tx, { ...edition, parties: named.value })
    return outcome.ok ? done({ ...outcome.value, value: { code: subject.code } }) : outcome
  },
  refusals: partyRefusals,
  refreshes: ({ code }) => [tags.region, tags.plan(code), tags.organisations],
  lands: ({ code }, locale) => routes.adminPlan(locale, code),
})

export const linkForumToPlan = defineAction({
  event: 'work-plan.forum-linked',
  input: linkForumInput,
  load: (tx, { planId }, actor) => planStanding(tx, planId, actor),
  allow: (actor) => keepingPolicy.makePlan(actor),
  perform: async ({ subject, input, tx }) => {
    const outcome = await keep.linkForum(tx, input)
    return outcome.ok ? done({ ...outcome.value, value: { code: subject.code } }) : outcome
  },
  refusals: planRefusals,
  refreshes: ({ code }) => [tags.region, tags.plan(code)],
  lands: ({ code }, locale) => routes.adminPlan(locale, code),
})

export const publishWorkPlan = defineAction({
  event: 'work-plan.published',
  input: publishPlanInput,
  load: (tx, { planId }, actor) => planStanding(tx, planId, actor),
  allow: (actor) => keepingPolicy.makePlan(actor),
  perform: async ({ subject, input, now, tx }) => {
    const outcome = await keep.publishPlan(tx, input, now)
    return outcome.ok ? done({ ...outcome.value, value: { code: subject.code } }) : outcome
  },
  refusals: publishRefusals,
  refreshes: ({ code }) => [tags.region, tags.plan(code), tags.organisations],
  lands: ({ code }, locale) => routes.adminPlan(locale, code),
})

export const addPillar = defineAction({
  event: 'work-plan.pillar-added',
  input: addPillarInput,
  load: (tx, { planId }, actor) => planStanding(tx, planId, actor),
  allow: keepingPolicy.keepPlan,
  perform: async ({ subject, input, now, tx }) => {
    const outcome = await placePillar(tx, subject, { ...input, pillarId: null }, now)
    return outcome.ok ? done({ ...outcome.value, value: { code: subject.code } }) : outcome
  },
  refusals: pillarRefusals,
  refreshes: ({ code }) => [tags.region, tags.plan(code)],
  lands: ({ code }, locale) => routes.adminPlanStep(locale, code, 'pillars'),
})

export const revisePillar = defineAction({
  event: 'work-plan.pillar-revised',
  input: revisePillarInput,
  load: (tx, { planId }, actor) => planStanding(tx, planId, actor),
  allow: keepingPolicy.keepPlan,
  perform: async ({ subject, input, now, tx }) => {
    const outcome = await placePillar(tx, subject, input, now)
    return outcome.ok ? done({ ...outcome.value, value: { code: subject.code } }) : outcome
  },
  refusals: pillarRefusals,
  refreshes: ({ code }) => [tags.region, tags.plan(code)],
  lands: ({ code }, locale) => routes.adminPlanStep(locale, code, 'pillars'),
})

export const removePillar = defineAction({
  event: 'work-plan.pillar-removed',
  input: removePillarInput,
  load: (tx, { planId }, actor) => planStanding(tx, planId, actor),
  allow: keepingPolicy.keepPlan,
  perform: async ({ subject, input, now, tx }) => {
    const outcome = await takeOut(tx, subject, input, now)
    return outcome.ok ? done({ ...outcome.value, value: { code: subject.code } }) : outcome
  },
  refusals: pillarRefusals,
  refreshes: ({ code }) => [tags.region, tags.plan(code)],
  lands: ({ code }, locale) => routes.adminPlanStep(locale, code, 'pillars'),
})
