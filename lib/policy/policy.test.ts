// Who may do what, said a second time in plain words: the table of rules must give exactly these answers, every
// action must have a row in it, and every row must name the rule that its action asks.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindsOfPerson, relations, type KindOfPerson, type Relation } from './people'
import { acts, isAllowed } from './table'

type Expected = Partial<Record<KindOfPerson, readonly Relation[]>>

const everywhere = relations
const atHome = ['own'] as const
const focalPoints: Expected = { focal_point: atHome, author_moderator: atHome }
const reporters: Expected = {
  focal_point: ['own', 'contributor'],
  author_moderator: ['own', 'contributor'],
}
const moderatorsOfOthers: Expected = { moderator: everywhere }
const curators: Expected = { moderator: everywhere, author_moderator: everywhere, administrator: everywhere }
const everybody: Expected = Object.fromEntries(kindsOfPerson.map((kind) => [kind, everywhere]))
const speakers: Expected = { ...focalPoints, administrator: everywhere, coordinator: atHome }
const administrators: Expected = { administrator: everywhere }
const partiesReviewers: Expected = { partner_reviewer: ['party'] }
const seatKeepers: Expected = { administrator: everywhere, organisation_administrator: atHome }
const planKeepers: Expected = { administrator: everywhere, coordinator: atHome }
const coordinators: Expected = { coordinator: atHome }
const anyCoordinator: Expected = { coordinator: atHome, coordinator_elsewhere: atHome }
const oneself: Expected = Object.fromEntries(
  kindsOfPerson.filter((kind) => kind !== 'visitor' && kind !== 'suspended').map((kind) => [kind, atHome]),
)

/** Nobody who is not named here may do it. */
const expected: Record<string, Expected> = {
  'lib/commitment/actions.ts beginCommitment': { focal_point: everywhere, author_moderator: everywhere },
  'lib/commitment/actions.ts changeKind': focalPoints,
  'lib/commitment/actions.ts savePromise': focalPoints,
  'lib/commitment/actions.ts saveParties': focalPoints,
  'lib/commitment/actions.ts addAlignments': focalPoints,
  'lib/commitment/actions.ts removeAlignment': focalPoints,
  'lib/commitment/actions.ts saveMilestones': focalPoints,
  'lib/commitment/actions.ts saveIndicators': focalPoints,
  'lib/commitment/actions.ts submitCommitment': focalPoints,
  'lib/commitment/actions.ts discardDraft': focalPoints,
  'lib/progress/actions.ts beginUpdate': reporters,
  'lib/progress/actions.ts reportNoChange': reporters,
  'lib/progress/actions.ts saveStatus': focalPoints,
  'lib/progress/actions.ts saveMeasures': focalPoints,
  'lib/progress/actions.ts addEvidenceFile': focalPoints,
  'lib/progress/actions.ts addEvidenceLink': focalPoints,
  'lib/progress/actions.ts removeEvidence': focalPoints,
  'lib/progress/actions.ts submitUpdate': focalPoints,
  'lib/progress/actions.ts discardUpdate': focalPoints,
  'lib/joint/actions.ts changeJointRule': focalPoints,
  'lib/joint/actions.ts withholdPart': reporters,
  'lib/joint/actions.ts showPartAgain': focalPoints,
  'lib/progress/actions.ts amendUpdate': focalPoints,
  'lib/review/actions.ts giveReview': partiesReviewers,
  'lib/review/actions.ts answerQuery': focalPoints,
  'lib/review/actions.ts replyToReview': focalPoints,
  'lib/review/actions.ts sendMessage': {
    ...partiesReviewers,
    focal_point: atHome,
    author_moderator: everywhere,
    moderator: everywhere,
  },
  'lib/review/actions.ts inviteGuest': { ...partiesReviewers, coordinator: ['party'] },
  'lib/moderation/actions.ts publishCommitmentEntry': moderatorsOfOthers,
  'lib/moderation/actions.ts returnCommitmentEntry': moderatorsOfOthers,
  'lib/moderation/actions.ts publishProgressEntry': moderatorsOfOthers,
  'lib/moderation/actions.ts returnProgressEntry': moderatorsOfOthers,
  'lib/baseline/actions.ts proposeChange': focalPoints,
  'lib/baseline/actions.ts withdrawChange': focalPoints,
  'lib/baseline/actions.ts argueChange': {
    focal_point: atHome,
    moderator: everywhere,
    author_moderator: everywhere,
  },
  'lib/baseline/actions.ts acceptChange': moderatorsOfOthers,
  'lib/baseline/actions.ts refuseChange': moderatorsOfOthers,
  'lib/blocker/actions.ts markBlocked': focalPoints,
  'lib/blocker/actions.ts resolveBlocker': focalPoints,
  'lib/commitment-link/actions.ts linkCommitments': focalPoints,
  'lib/commitment-link/actions.ts unlinkCommitments': focalPoints,
  'lib/overlap/actions.ts proposeSettlement': { ...focalPoints, coordinator: atHome },
  'lib/overlap/actions.ts agreeToSettlement': focalPoints,
  'lib/overlap/actions.ts declineSettlement': focalPoints,
  'lib/overlap/actions.ts withdrawSettlement': {
    ...focalPoints,
    coordinator: atHome,
    coordinator_elsewhere: atHome,
  },
  'lib/pack/actions.ts beginPack': coordinators,
  'lib/pack/actions.ts savePackSection': anyCoordinator,
  'lib/pack/actions.ts askOwner': anyCoordinator,
  'lib/pack/actions.ts freezePack': anyCoordinator,
  'lib/pack/actions.ts makeTemplate': planKeepers,
  'lib/pack/actions.ts saveTemplateSection': planKeepers,
  'lib/pack/actions.ts removeTemplateSection': planKeepers,
  'lib/practice/actions.ts writePractice': focalPoints,
  'lib/practice/actions.ts savePractice': focalPoints,
  'lib/practice/actions.ts publishPractice': focalPoints,
  'lib/practice/actions.ts withdrawPractice': {
    ...focalPoints,
    moderator: everywhere,
    author_moderator: everywhere,
  },
  'lib/practice/actions.ts adoptPractice': { focal_point: everywhere, author_moderator: everywhere },
  'lib/coverage/actions.ts markNotApplicable': speakers,
  'lib/coverage/actions.ts liftMark': speakers,
  'lib/moderation/actions.ts decideOnMany': moderatorsOfOthers,
  'lib/canned-reason/actions.ts addCannedReason': curators,
  'lib/canned-reason/actions.ts reviseCannedReason': curators,
  'lib/canned-reason/actions.ts retireCannedReason': curators,
  'lib/hiding/actions.ts proposeHiding': curators,
  'lib/hiding/actions.ts confirmHiding': { moderator: everywhere, administrator: everywhere },
  'lib/hiding/actions.ts declineHiding': curators,
  'lib/hiding/actions.ts restoreHidden': curators,
  'lib/hiding/actions.ts replyToHiding': focalPoints,
  'lib/error-report/actions.ts reportError': everybody,
  'lib/error-report/actions.ts answerErrorReport': curators,
  'lib/error-report/actions.ts closeErrorReport': curators,
  'lib/framework/actions.ts checkFrameworkItem': curators,
  'lib/framework/actions.ts withdrawFrameworkItem': curators,
  'lib/framework/actions.ts checkCrosswalkLink': curators,
  'lib/framework/actions.ts checkCommitmentFacts': curators,
  'lib/framework/actions.ts checkCommitmentAlignment': curators,
  'lib/framework/actions.ts alignPublishedCommitment': curators,
  'lib/framework/actions.ts alignManyCommitments': curators,
  'lib/framework/actions.ts removeCommitmentAlignment': curators,
  'lib/crosswalk/actions.ts beginCrosswalkEdition': curators,
  'lib/crosswalk/actions.ts addCrosswalkLink': curators,
  'lib/crosswalk/actions.ts changeCrosswalkLink': curators,
  'lib/crosswalk/actions.ts takeOutCrosswalkLink': curators,
  'lib/crosswalk/actions.ts discardCrosswalkEdition': curators,
  'lib/crosswalk/actions.ts applyCrosswalkEdition': curators,
  'lib/crosswalk/actions.ts disputeCrosswalkLink': everybody,
  'lib/crosswalk/actions.ts takeUpLinkDispute': curators,
  'lib/crosswalk/actions.ts answerLinkDispute': curators,
  'lib/plan/actions.ts makePlan': administrators,
  'lib/plan/actions.ts revisePlanFacts': administrators,
  'lib/plan/actions.ts savePartiesOfPlan': administrators,
  'lib/plan/actions.ts linkForumToPlan': administrators,
  'lib/plan/actions.ts publishWorkPlan': administrators,
  'lib/plan/actions.ts addPillar': planKeepers,
  'lib/plan/actions.ts revisePillar': planKeepers,
  'lib/plan/actions.ts removePillar': planKeepers,
  'lib/round/actions.ts openRound': coordinators,
  'lib/round/actions.ts remindMissing': coordinators,
  'lib/round/actions.ts extendRound': coordinators,
  'lib/round/actions.ts lockRound': coordinators,
  'lib/round/actions.ts reopenRound': coordinators,
  'lib/round/actions.ts closeRound': coordinators,
  'lib/forum/actions.ts addMeeting': planKeepers,
  'lib/forum/actions.ts reviseMeeting': planKeepers,
  'lib/scale/actions.ts saveScaleOfPlan': planKeepers,
  'lib/organisation/actions.ts addOrganisation': administrators,
  'lib/organisation/actions.ts succeedOrganisation': administrators,
  'lib/person/actions.ts addPerson': administrators,
  'lib/person/actions.ts makePasswordLink': administrators,
  'lib/person/actions.ts suspendPerson': administrators,
  'lib/person/actions.ts reactivatePerson': administrators,
  'lib/person/actions.ts endSignIns': { ...oneself, administrator: everywhere },
  'lib/person/actions.ts giveSeat': administrators,
  'lib/person/actions.ts endSeat': administrators,
  'lib/person/actions.ts changePassword': oneself,
  'lib/person/actions.ts changeLanguage': oneself,
  'lib/person/actions.ts endOwnSignIn': { ...oneself, administrator: everywhere },
  'lib/person/actions.ts endOtherSignIns': oneself,
  'lib/notice/actions.ts markNoticeRead': oneself,
  'lib/notice/actions.ts markAllNoticesRead': oneself,
  'lib/notice/actions.ts saveNoticePreferences': oneself,
  'lib/notice/actions.ts tryAddressAgain': oneself,
  'lib/notice/actions.ts tryMailAgain': administrators,
  'lib/following/actions.ts followThing': oneself,
  'lib/following/actions.ts unfollowThing': oneself,
  'lib/seat/actions.ts inviteToSeat': seatKeepers,
  'lib/seat/actions.ts withdrawInvitation': seatKeepers,
  'lib/seat/actions.ts handOverSeat': seatKeepers,
  'lib/seat/actions.ts leaveSeatEmpty': seatKeepers,
  'lib/seat/actions.ts lendOwnSeat': oneself,
  'lib/seat/actions.ts endSeatLoan': { ...oneself, administrator: everywhere },
}

const nameOf = ({ module, action }: { module: string; action: string }) => `${module} ${action}`

describe('who may do what', () => {
  it('is answered for every action', () => {
    expect(acts.map(nameOf).sort()).toEqual(Object.keys(expected).sort())
  })

  for (const act of acts)
    it(`${act.action} is open to exactly those whom the table names`, () => {
      const asked = kindsOfPerson.map((kind) => [
        kind,
        relations.filter((relation) => isAllowed(act, kind, relation)),
      ])
      const due = kindsOfPerson.map((kind) => [kind, [...(expected[nameOf(act)]?.[kind] ?? [])]])

      expect(asked).toEqual(due)
    })

  it('lets nobody act who is not signed in or is suspended', () => {
    const allowed = acts
      .filter(({ isForAnyone }) => !isForAnyone)
      .filter((act) =>
        relations.some((at) => isAllowed(act, 'visitor', at) || isAllowed(act, 'suspended', at)),
      )

    expect(allowed).toEqual([])
  })

  it('never lets an author decide on their own entry', () => {
    const deciding = acts.filter(({ rule }) => rule.endsWith('.moderate'))

    expect(deciding.length).toBe(5)
    for (const act of [...deciding, ...acts.filter(({ rule }) => rule.endsWith('.decide'))])
      expect(relations.map((relation) => isAllowed(act, 'author_moderator', relation))).not.toContain(true)
  })
})

describe('the inventory of actions', () => {
  const root = path.resolve(import.meta.dirname, '..', '..')
  const files = ['lib', 'app'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter(({ name, parentPath }) => name === 'actions.ts' || parentPath.endsWith('/actions'))
      .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map(({ name, parentPath }) => path.relative(root, path.join(parentPath, name))),
  )
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    return [...text.matchAll(/^export const (\w+) = define(?:Batch|Anonymous)?Action\(([\s\S]*?)^}\)/gm)].map(
      ([, action = '', body = '']) => ({
        module: file,
        action,
        asks: /^ {2}allow: ([\s\S]*?),\n {2}\w/m.exec(body)?.[1] ?? '',
      }),
    )
  })

  it('finds a row in the table for every action, and an action for every row', () => {
    const known = new Set(acts.map(nameOf))
    const withRow = found.filter((action) => known.has(nameOf(action)))
    process.stdout.write(`permission table: ${withRow.length} of ${found.length} actions have their row\n`)

    expect(found.map(nameOf).filter((name) => !known.has(name))).toEqual([])
    expect(acts.map(nameOf).filter((name) => !found.some((action) => nameOf(action) === name))).toEqual([])
  })

  it('finds in each action the rule that its row names', () => {
    const elsewhere = found.filter((action) => {
      const row = acts.find((act) => nameOf(act) === nameOf(action))
      return row && !action.asks.includes(row.rule)
    })

    expect(elsewhere).toEqual([])
  })
})
