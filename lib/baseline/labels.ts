// The message key of every field, refusal and lost race.
import type { BaselineField } from './rules'

export const fieldLabels = {
  due_on: 'baseline.field.due_on',
  milestone_due_on: 'baseline.field.milestone_due_on',
  indicator_target: 'baseline.field.indicator_target',
  lead: 'baseline.field.lead',
  title: 'baseline.field.title',
  description: 'baseline.field.description',
  wording: 'baseline.field.wording',
} as const satisfies Record<BaselineField, string>

export const proposeRefusals = {
  'not-published': 'baseline.refusal.notPublished',
  'no-such-part': 'baseline.refusal.noSuchPart',
  'not-moved': 'baseline.refusal.notMoved',
  moved: 'baseline.refusal.moved',
  'before-start': 'baseline.refusal.beforeStart',
  percent: 'errors.percent',
  'yes-no': 'baseline.refusal.yesNo',
  'lead-not-found': 'errors.choose',
  'already-open': 'baseline.refusal.alreadyOpen',
} as const

export const proposeConstraints = {
  baseline_changes_one_open: { reason: 'already-open' },
  'commitment_id,field,milestone_id,indicator_id': { reason: 'already-open' },
} as const

export const withdrawRefusals = { 'not-open': 'baseline.refusal.notOpen' } as const

export const decideRefusals = {
  'not-open': 'baseline.refusal.notOpen',
  'own-proposal': 'baseline.refusal.ownProposal',
  stale: 'baseline.refusal.stale',
  'not-published': 'baseline.refusal.ended',
  moved: 'baseline.refusal.movedMeanwhile',
} as const
