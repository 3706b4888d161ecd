// What people may try in the walk: each act with who does it as a rule, on what, and the form that they send. The form
// names the edition that stands, whoever sends it: what refuses it is permission and state, not an old form.
import type { Action } from '@/lib/action/define-action'
import * as baseline from '@/lib/baseline/actions'
import { discardDraft, submitCommitment } from '@/lib/commitment/actions'
import * as hiding from '@/lib/hiding/actions'
import * as moderation from '@/lib/moderation/actions'
import * as progress from '@/lib/progress/actions'
import { periodDue } from '@/lib/progress/rules'
import * as review from '@/lib/review/actions'
import type { Values } from '../../support/corridor'
import type { PersonName } from '../../support/world'
import type { Thing } from './standing'

type Kind = Thing['kind']
export type Act = {
  action: Action
  /** The event that history must tell. */
  event: string
  /** Who does it as a rule. */
  usually: PersonName
  on: Kind
  form: (thing: Thing, today: string) => Values
}

const words = { language: 'en' }
const edition = ({ id, version }: Thing) => ({ id, version })
const due = { 'on.day': '', 'on.month': '6' }

export const acts = {
  submitCommitment: {
    action: submitCommitment,
    event: 'commitment.submitted',
    usually: 'focalPoint',
    on: 'commitment',
    form: edition,
  },
  discardDraft: {
    action: discardDraft,
    event: 'commitment.draft-discarded',
    usually: 'focalPoint',
    on: 'commitment',
    form: edition,
  },
  publishCommitment: {
    action: moderation.publishCommitmentEntry,
    event: 'commitment.published',
    usually: 'moderator',
    on: 'commitment',
    form: edition,
  },
  returnCommitment: {
    action: moderation.returnCommitmentEntry,
    event: 'commitment.returned',
    usually: 'moderator',
    on: 'commitment',
    form: (thing) => ({ ...edition(thing), note: 'Say who pays.' }),
  },
  beginReport: {
    action: progress.beginUpdate,
    event: 'progress.begun',
    usually: 'focalPoint',
    on: 'commitment',
    form: ({ id }, today) => ({ id, period: periodDue(today, 6).start, ...words }),
  },
  submitReport: {
    action: progress.submitUpdate,
    event: 'progress.submitted',
    usually: 'focalPoint',
    on: 'wording',
    form: edition,
  },
  amendReport: {
    action: progress.amendUpdate,
    event: 'progress.amendment-begun',
    usually: 'focalPoint',
    on: 'wording',
    form: ({ id }) => ({ id }),
  },
  discardReport: {
    action: progress.discardUpdate,
    event: 'progress.draft-discarded',
    usually: 'focalPoint',
    on: 'wording',
    form: edition,
  },
  publishReport: {
    action: moderation.publishProgressEntry,
    event: 'progress.published',
    usually: 'moderator',
    on: 'wording',
    form: edition,
  },
  returnReport: {
    action: moderation.returnProgressEntry,
    event: 'progress.returned',
    usually: 'moderator',
    on: 'wording',
    form: (thing) => ({ ...edition(thing), note: 'Say how many.' }),
  },
  reviewReport: {
    action: review.giveReview,
    event: 'review.given',
    usually: 'reviewer',
    on: 'wording',
    form: ({ id, hash }) => ({
      id,
      contentHash: hash ?? '',
      verdict: 'queries',
      reason: 'How many?',
      ...words,
    }),
  },
  answerQuery: {
    action: review.answerQuery,
    event: 'review.answered',
    usually: 'focalPoint',
    on: 'review',
    form: ({ id }) => ({ id, text: 'Ninety.', ...words }),
  },
  proposeMove: {
    action: baseline.proposeChange,
    event: 'baseline.proposed',
    usually: 'focalPoint',
    on: 'commitment',
    form: ({ id, moves }, today) => ({
      id,
      field: 'due_on',
      version: moves + 1,
      reason: 'The ship came late.',
      ...due,
      'on.year': String(Number(today.slice(0, 4)) + 2 + moves),
    }),
  },
  acceptMove: {
    action: baseline.acceptChange,
    event: 'baseline.accepted',
    usually: 'moderator',
    on: 'proposal',
    form: edition,
  },
  refuseMove: {
    action: baseline.refuseChange,
    event: 'baseline.refused',
    usually: 'moderator',
    on: 'proposal',
    form: (thing) => ({ ...edition(thing), note: 'It was known.' }),
  },
  withdrawMove: {
    action: baseline.withdrawChange,
    event: 'baseline.withdrawn',
    usually: 'focalPoint',
    on: 'proposal',
    form: ({ id }) => ({ id }),
  },
  proposeHiding: {
    action: hiding.proposeHiding,
    event: 'hiding.proposed',
    usually: 'moderator',
    on: 'commitment',
    form: ({ id }) => ({ kind: 'commitment', id, reason: 'It names a person.', ...words }),
  },
  confirmHiding: {
    action: hiding.confirmHiding,
    event: 'hiding.confirmed',
    usually: 'administrator',
    on: 'hiding',
    form: edition,
  },
  declineHiding: {
    action: hiding.declineHiding,
    event: 'hiding.declined',
    usually: 'administrator',
    on: 'hiding',
    form: edition,
  },
  restoreHidden: {
    action: hiding.restoreHidden,
    event: 'hiding.restored',
    usually: 'moderator',
    on: 'hiding',
    form: (thing) => ({ ...edition(thing), reason: 'The name is gone.' }),
  },
} satisfies Record<string, Act>
export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as ActName[]
