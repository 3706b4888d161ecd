// Every act in Concord and the rule that allows it: one row an action, none without. The screen of permissions
// is made from this table; policy.test.ts says what each answer must be, and looks for actions without a row.
import {
  baseline,
  blocker,
  commitment,
  coverage,
  errorReport,
  hiding,
  joint,
  keeping,
  link,
  notice,
  overlap,
  pack,
  practice,
  progress,
  review,
  round,
  seats,
  type Rule,
} from './named-rules'
import { kindsOfPerson, personOf, relations, worldOf, type KindOfPerson, type Relation } from './people'

export type State = 'draft' | 'submitted' | 'returned' | 'published' | 'withdrawn' | 'superseded'

export type Act = Rule & {
  /** The file of the action and its name there. */
  module: string
  action: string
  /** Nobody has to sign in for it. */
  isForAnyone?: true
  /** Record states in which it can happen; absent where no record's state decides. */
  states?: readonly State[]
}

const inModule = (
  module: string,
  actions: Record<string, Rule & Pick<Act, 'states' | 'isForAnyone'>>,
): Act[] => Object.entries(actions).map(([action, own]) => ({ module, action, ...own }))

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
    amendUpdate: { ...progress.edit, states: ['published'] },
  }),
  ...inModule('lib/review/actions.ts', {
    giveReview: { ...review.give, states: ['submitted', 'published'] },
    answerQuery: { ...review.answer, states: ['submitted', 'returned', 'published', 'superseded'] },
    replyToReview: { ...review.answer, states: ['published', 'superseded'] },
    sendMessage: { ...review.speak, states: ['submitted', 'returned', 'published', 'superseded'] },
    inviteGuest: { ...review.invite, states: ['submitted', 'published'] },
  }),
  ...inModule('lib/overlap/actions.ts', {
    proposeSettlement: { ...overlap.propose, states: ['published'] },
    agreeToSettlement: overlap.answer,
    declineSettlement: overlap.answer,
    withdrawSettlement: overlap.withdraw,
  }),
  ...inModule('lib/pack/actions.ts', {
    beginPack: pack.begin,
    savePackSection: pack.keep,
    askOwner: pack.keep,
    freezePack: pack.keep,
    makeTemplate: keeping.keepForum,
    saveTemplateSection: keeping.keepForum,
    removeTemplateSection: keeping.keepForum,
  }),
  ...inModule('lib/practice/actions.ts', {
    writePractice: practice.write,
    savePractice: practice.write,
    publishPractice: practice.write,
    withdrawPractice: practice.withdraw,
    adoptPractice: commitment.record,
  }),
  ...inModule('lib/coverage/actions.ts', { markNotApplicable: coverage.mark, liftMark: coverage.mark }),
  ...inModule('lib/joint/actions.ts', {
    changeJointRule: { ...joint.decideRule, states: ['published'] },
    withholdPart: { ...joint.withhold, states: ['published'] },
    showPartAgain: joint.showAgain,
  }),
  ...inModule('lib/moderation/actions.ts', {
    publishCommitmentEntry: { ...commitment.moderate, states: awaiting },
    returnCommitmentEntry: { ...commitment.moderate, states: awaiting },
    publishProgressEntry: { ...progress.moderate, states: awaiting },
    returnProgressEntry: { ...progress.moderate, states: awaiting },
    decideOnMany: { ...commitment.moderate, states: awaiting },
  }),
  ...inModule('lib/canned-reason/actions.ts', {
    addCannedReason: keeping.keepReasons,
    reviseCannedReason: keeping.keepReasons,
    retireCannedReason: keeping.keepReasons,
  }),
  ...inModule('lib/hiding/actions.ts', {
    proposeHiding: { ...hiding.propose, states: kept },
    confirmHiding: { ...hiding.confirm, states: kept },
    declineHiding: { ...hiding.decline, states: kept },
    restoreHidden: { ...hiding.restore, states: kept },
    replyToHiding: { ...hiding.reply, states: kept },
  }),
  ...inModule('lib/error-report/actions.ts', {
    reportError: { ...errorReport.report, isForAnyone: true },
    answerErrorReport: errorReport.answer,
    closeErrorReport: errorReport.answer,
  }),
  ...inModule('lib/baseline/actions.ts', {
    proposeChange: { ...baseline.propose, states: ['published'] },
    withdrawChange: baseline.withdraw,
    argueChange: baseline.argue,
    acceptChange: { ...baseline.decide, states: ['published'] },
    refuseChange: baseline.decide,
  }),
  ...inModule('lib/blocker/actions.ts', {
    markBlocked: { ...blocker.mark, states: ['published'] },
    resolveBlocker: blocker.resolve,
  }),
  ...inModule('lib/commitment-link/actions.ts', {
    linkCommitments: { ...link.link, states: ['published'] },
    unlinkCommitments: link.unlink,
  }),
  ...inModule('lib/framework/actions.ts', {
    checkFrameworkItem: keeping.check,
    withdrawFrameworkItem: keeping.check,
    checkCrosswalkLink: keeping.check,
    checkCommitmentFacts: { ...keeping.check, states: kept },
    checkCommitmentAlignment: { ...keeping.check, states: kept },
    alignPublishedCommitment: { ...commitment.align, states: kept },
    alignManyCommitments: { ...commitment.align, states: kept },
    removeCommitmentAlignment: { ...commitment.align, states: kept },
  }),
  ...inModule('lib/crosswalk/actions.ts', {
    beginCrosswalkEdition: keeping.check,
    addCrosswalkLink: keeping.check,
    changeCrosswalkLink: keeping.check,
    takeOutCrosswalkLink: keeping.check,
    discardCrosswalkEdition: keeping.check,
    applyCrosswalkEdition: keeping.check,
    disputeCrosswalkLink: { ...errorReport.report, isForAnyone: true },
    takeUpLinkDispute: keeping.check,
    answerLinkDispute: keeping.check,
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
  ...inModule('lib/round/actions.ts', {
    openRound: round.open,
    remindMissing: round.keep,
    extendRound: round.keep,
    lockRound: round.keep,
    reopenRound: round.keep,
    closeRound: round.keep,
  }),
  ...inModule('lib/forum/actions.ts', {
    addMeeting: keeping.keepForum,
    reviseMeeting: keeping.keepForum,
  }),
  ...inModule('lib/scale/actions.ts', { saveScaleOfPlan: keeping.keepPlan }),
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
  ...inModule('lib/notice/actions.ts', {
    markNoticeRead: notice.keepOwn,
    markAllNoticesRead: notice.keepOwn,
    saveNoticePreferences: notice.keepOwn,
    tryAddressAgain: notice.keepOwn,
    tryMailAgain: notice.keepMail,
  }),
  ...inModule('lib/following/actions.ts', {
    followThing: notice.follow,
    unfollowThing: notice.follow,
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
  if (act.isForAnyone) return true
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
