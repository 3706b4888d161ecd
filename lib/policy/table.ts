// Every act in Concord and the rule that allows it: one row an action, none without. The screen of permissions
// is made from this table; policy.test.ts says what each answer must be, and looks for actions without a row.
import type { Actor } from './actor'
import { commitmentPolicy } from './commitment'
import { keepingPolicy } from './keeping'
import {
  kindsOfPerson,
  personOf,
  relations,
  worldOf,
  type KindOfPerson,
  type Relation,
  type World,
} from './people'
import { progressPolicy } from './progress'
import { seatPolicy } from './seats'

export type State = 'draft' | 'submitted' | 'returned' | 'published' | 'withdrawn' | 'superseded'

export type Act = {
  /** The file of the action and its name there. */
  module: string
  action: string
  /** The rule as the action itself names it: the test looks for it in the action's own lines. */
  rule: string
  allows: (actor: Actor, world: World) => boolean
  /** Record states in which it can happen; absent where no record's state decides. */
  states?: readonly State[]
}

type Rule = Pick<Act, 'rule' | 'allows'>

const rule = (name: string, allows: Act['allows']): Rule => ({ rule: name, allows })

const commitment = {
  record: rule('commitmentPolicy.record', (actor) => commitmentPolicy.record(actor)),
  edit: rule('commitmentPolicy.edit', (actor, world) => commitmentPolicy.edit(actor, world.commitment)),
  submit: rule('commitmentPolicy.submit', (actor, world) => commitmentPolicy.submit(actor, world.commitment)),
  moderate: rule('commitmentPolicy.moderate', (actor, { entry }) => commitmentPolicy.moderate(actor, entry)),
  align: rule('commitmentPolicy.align', (actor) => commitmentPolicy.align(actor)),
}
const progress = {
  report: rule('progressPolicy.report', (actor, world) => progressPolicy.report(actor, world.commitment)),
  edit: rule('progressPolicy.edit', (actor, { update }) => progressPolicy.edit(actor, update)),
  submit: rule('progressPolicy.submit', (actor, { update }) => progressPolicy.submit(actor, update)),
  moderate: rule('progressPolicy.moderate', (actor, { entry }) => progressPolicy.moderate(actor, entry)),
}
const keeping = {
  makePlan: rule('keepingPolicy.makePlan', (actor) => keepingPolicy.makePlan(actor)),
  keepPlan: rule('keepingPolicy.keepPlan', (actor, { plan }) => keepingPolicy.keepPlan(actor, plan)),
  keepOrganisations: rule('keepingPolicy.keepOrganisations', (actor) =>
    keepingPolicy.keepOrganisations(actor),
  ),
  keepPeople: rule('keepingPolicy.keepPeople', (actor) => keepingPolicy.keepPeople(actor)),
  keepOwnAccount: rule('keepingPolicy.keepOwnAccount', (actor, { person }) =>
    keepingPolicy.keepOwnAccount(actor, person),
  ),
  endSignIns: rule('keepingPolicy.endSignIns', (actor, { person }) =>
    keepingPolicy.endSignIns(actor, person),
  ),
  check: rule('keepingPolicy.check', (actor) => keepingPolicy.check(actor)),
}

const seats = {
  keep: rule('seatPolicy.keep', (actor, { seat }) => seatPolicy.keep(actor, seat)),
  lend: rule('seatPolicy.lend', (actor, { sitting }) => seatPolicy.lend(actor, sitting)),
  endLoan: rule('seatPolicy.endLoan', (actor, { loan }) => seatPolicy.endLoan(actor, loan)),
}

const inModule = (module: string, actions: Record<string, Rule & Pick<Act, 'states'>>): Act[] =>
  Object.entries(actions).map(([action, own]) => ({ module, action, ...own }))

const open = ['draft', 'returned'] as const
const awaiting = ['submitted'] as const
const kept = ['published', 'withdrawn', 'superseded'] as const

export const acts: readonly Act[] = [
  ...inModule('lib/commitment/actions.ts', {
    beginCommitment: commitment.record,
    changeKind: { ...commitment.edit, states: open },
    savePromise: { ...commitment.edit, states: open },
    saveParties: { ...commitment.edit, states: open },
    addAlignments: { ...commitment.edit, states: open },
    removeAlignment: { ...commitment.edit, states: open },
    saveMilestones: { ...commitment.edit, states: open },
    saveIndicators: { ...commitment.edit, states: open },
    submitCommitment: { ...commitment.submit, states: open },
    discardDraft: { ...commitment.edit, states: ['draft'] },
  }),
  ...inModule('lib/progress/actions.ts', {
    beginUpdate: progress.report,
    reportNoChange: progress.report,
    saveStatus: { ...progress.edit, states: open },
    saveMeasures: { ...progress.edit, states: open },
    addEvidenceFile: { ...progress.edit, states: open },
    addEvidenceLink: { ...progress.edit, states: open },
    removeEvidence: { ...progress.edit, states: open },
    submitUpdate: { ...progress.submit, states: open },
    discardUpdate: { ...progress.edit, states: ['draft'] },
  }),
  ...inModule('lib/moderation/actions.ts', {
    publishCommitmentEntry: { ...commitment.moderate, states: awaiting },
    returnCommitmentEntry: { ...commitment.moderate, states: awaiting },
    publishProgressEntry: { ...progress.moderate, states: awaiting },
    returnProgressEntry: { ...progress.moderate, states: awaiting },
  }),
  ...inModule('lib/framework/actions.ts', {
    checkFrameworkItem: keeping.check,
    withdrawFrameworkItem: keeping.check,
    checkCrosswalkLink: keeping.check,
    checkCommitmentFacts: { ...keeping.check, states: kept },
    checkCommitmentAlignment: { ...keeping.check, states: kept },
    alignPublishedCommitment: { ...commitment.align, states: kept },
    removeCommitmentAlignment: { ...commitment.align, states: kept },
  }),
  ...inModule('lib/plan/actions.ts', {
    makePlan: keeping.makePlan,
    revisePlanFacts: keeping.makePlan,
    savePartiesOfPlan: keeping.makePlan,
    linkForumToPlan: keeping.makePlan,
    publishWorkPlan: { ...keeping.makePlan, states: ['draft'] },
    addPillar: keeping.keepPlan,
    revisePillar: keeping.keepPlan,
    removePillar: keeping.keepPlan,
  }),
  ...inModule('lib/organisation/actions.ts', {
    addOrganisation: keeping.keepOrganisations,
    succeedOrganisation: keeping.keepOrganisations,
  }),
  ...inModule('lib/person/actions.ts', {
    addPerson: keeping.keepPeople,
    makePasswordLink: keeping.keepPeople,
    suspendPerson: keeping.keepPeople,
    reactivatePerson: keeping.keepPeople,
    endSignIns: keeping.endSignIns,
    giveSeat: keeping.keepPeople,
    endSeat: keeping.keepPeople,
    changePassword: keeping.keepOwnAccount,
    changeLanguage: keeping.keepOwnAccount,
    endOwnSignIn: keeping.endSignIns,
    endOtherSignIns: keeping.keepOwnAccount,
  }),
  ...inModule('lib/seat/actions.ts', {
    inviteToSeat: seats.keep,
    withdrawInvitation: seats.keep,
    handOverSeat: seats.keep,
    leaveSeatEmpty: seats.keep,
    lendOwnSeat: seats.lend,
    endSeatLoan: seats.endLoan,
  }),
]

/** May such a person do it? Nobody may whom the corridor does not know, whatever the rule says. */
export function isAllowed(act: Act, kind: KindOfPerson, relation: Relation): boolean {
  const actor = personOf(kind)
  return actor !== null && act.allows(actor, worldOf(kind, relation))
}

export type PermissionRow = { act: Act; allowed: Record<KindOfPerson, Relation[]> }

/** The whole matrix: for each act and each kind of person, the relations in which it is allowed. */
export const permissionMatrix = (): PermissionRow[] =>
  acts.map((act) => ({
    act,
    allowed: Object.fromEntries(
      kindsOfPerson.map((kind) => [kind, relations.filter((relation) => isAllowed(act, kind, relation))]),
    ) as Record<KindOfPerson, Relation[]>,
  }))
