// What an attacker would send: for each action everything that its form asks for, well-formed, about things that
// are really there and belong to somebody else. Whatever refuses it must be permission, not a missing field.
import { servedRows } from './served'
import type { Fields } from './raw-action'

const nobody = '00000000-0000-4000-8000-000000000000'

/** A published commitment of the demonstration's XF-MOC, a report on it, and real reference rows. */
async function theirs() {
  const [row] = await servedRows<Record<string, string>>(
    `SELECT c.id AS commitment, c.code AS "commitmentCode", v.id AS version, m.id AS membership, m.person_id AS person,
       o.id AS organisation,
       (SELECT id FROM work_plans WHERE code = 'ADM2025') AS plan,
       (SELECT id FROM pillars p WHERE p.plan_id = (SELECT id FROM work_plans WHERE code = 'ADM2025') LIMIT 1) AS pillar,
       (SELECT id FROM framework_items LIMIT 1) AS item, (SELECT code FROM framework_items LIMIT 1) AS "itemCode",
       (SELECT id FROM crosswalk_links LIMIT 1) AS link,
       (SELECT id FROM crosswalks WHERE state = 'in_force' LIMIT 1) AS crosswalk, (SELECT code FROM crosswalks WHERE state = 'in_force' LIMIT 1) AS "crosswalkCode", (SELECT id FROM forums LIMIT 1) AS forum,
       (SELECT id FROM alignments WHERE commitment_id = c.id LIMIT 1) AS alignment,
       (SELECT r.id FROM reviews r JOIN progress_update_versions w ON w.id = r.version_id
          JOIN progress_updates x ON x.id = w.update_id JOIN organisations y ON y.id = x.organisation_id
          WHERE y.code NOT IN ('XA-MDD', 'XX-SECRETARIAT') LIMIT 1) AS review,
       (SELECT id FROM baseline_changes WHERE state = 'proposed' LIMIT 1) AS change,
       (SELECT id FROM blockers WHERE resolved_at IS NULL LIMIT 1) AS blocker,
       (SELECT id FROM commitment_links LIMIT 1) AS "commitmentLink",
       (SELECT r.id FROM reporting_rounds r JOIN organisations o ON o.id = r.organisation_id
          WHERE o.code <> 'XX-SECRETARIAT' LIMIT 1) AS round,
       (SELECT m.id FROM forum_meetings m JOIN forums f ON f.id = m.forum_id WHERE NOT f.is_demonstration LIMIT 1) AS meeting,
       (SELECT forum_id FROM forum_meetings m JOIN forums f ON f.id = m.forum_id WHERE NOT f.is_demonstration LIMIT 1) AS "meetingForum",
       (SELECT id FROM hidings LIMIT 1) AS hiding, (SELECT id FROM error_reports LIMIT 1) AS "errorReport",
       (SELECT low_id FROM "overlaps" ORDER BY score DESC LIMIT 1) AS "realOne",
       (SELECT high_id FROM "overlaps" ORDER BY score DESC LIMIT 1) AS "realOther",
       (SELECT id FROM overlap_settlements WHERE state = 'proposed' LIMIT 1) AS settlement,
       (SELECT id FROM pack_templates ORDER BY code LIMIT 1) AS template,
       (SELECT id FROM report_packs WHERE state = 'draft' LIMIT 1) AS pack,
       (SELECT p.id FROM practices p JOIN organisations o ON o.id = p.organisation_id WHERE o.code <> 'XA-MDD' AND p.state = 'published' LIMIT 1) AS practice,
       (SELECT id FROM canned_reasons LIMIT 1) AS "cannedReason"
     FROM organisations o JOIN commitments c ON c.lead_id = o.id AND c.state = 'published' AND c.visibility = 'public'
       JOIN progress_updates u ON u.commitment_id = c.id
       JOIN progress_update_versions v ON v.update_id = u.id AND v.state = 'published'
       JOIN seats s ON s.organisation_id = o.id JOIN memberships m ON m.seat_id = s.id
     WHERE o.code = 'XF-MOC' ORDER BY c.code LIMIT 1`,
  )
  if (!row) throw new Error('The demonstration has no published report of XF-MOC.')
  return row
}

/** The fields for each action; one that is not named is sent `common` alone. */
export async function attackFields(): Promise<(action: string) => Fields> {
  const row = await theirs()
  const {
    commitment = '',
    version = '',
    plan = '',
    item = '',
    link = '',
    person = '',
    organisation = '',
  } = row
  const { membership = '', alignment = nobody, pillar = nobody, forum = '' } = row
  const said = { reason: 'Taken over', note: 'Taken over', source: 'Taken over', checkedSource: 'Taken over' }
  const common: Fields = { ...said, locale: 'en', version: '1', language: 'en', confidence: 'high' }
  const entry = { ...common, id: commitment, title: 'Taken over', code: 'ATTACK-1' }
  const report = { ...common, id: version, versionId: version, visibility: 'public', caption: 'Taken over' }
  const aligned = { strength: 'direct', provenance: 'stated' }
  const made = { code: 'ATTACK-1', name: 'Taken over', reportingMonths: '6', visibility: 'public' }
  const kept = { ...common, id: plan, planId: plan, plan, pillarId: pillar, title: 'Taken over', ...made }
  const account = {
    ...common,
    person,
    personId: person,
    membership,
    name: 'Taken over',
    email: 'a@evil.example',
  }
  const period = '2024-01-01'
  const on = (id: string | undefined): Fields => ({ ...common, id: id ?? nobody, text: 'Taken over' })
  const round = {
    ...on(row.round),
    organisationId: '',
    'dueOn.day': '1',
    'dueOn.month': '6',
    'dueOn.year': '2030',
  }
  const meeting = {
    ...common,
    label: 'Taken over',
    forumId: row.meetingForum ?? '',
    meetingId: row.meeting ?? '',
  }
  const linkWords = { relation: 'implements', level: 'item' }
  const reasons = { ...on(row.cannedReason), title: 'Taken over' }
  const hiding = { ...on(row.hiding), reply: 'Taken over' }
  const crossing = { ...common, framework: 'GDC', by: 'plans', item: 'GDC.O1', row: 'ADM2025' }
  const one: Record<string, Fields> = {
    addAlignments: { ...entry, ...aligned, 'items[]': [item] },
    beginCommitment: { ...entry, planId: plan, kind: 'action' },
    changeKind: { ...entry, kind: 'action' },
    removeAlignment: { ...entry, alignmentId: alignment },
    savePromise: { ...entry, visibility: 'public' },
    alignPublishedCommitment: { ...entry, ...aligned, commitmentId: commitment, item: row.itemCode ?? '' },
    alignManyCommitments: { ...common, ...aligned, itemId: item, 'commitmentIds[]': [commitment] },
    checkCommitmentAlignment: { ...common, id: alignment, alignmentId: alignment },
    removeCommitmentAlignment: { ...common, id: alignment, alignmentId: alignment },
    checkCrosswalkLink: { ...common, id: link },
    beginCrosswalkEdition: { ...common, crosswalk: row.crosswalkCode ?? '' },
    addCrosswalkLink: {
      ...on(row.crosswalk),
      from: row.itemCode ?? '',
      to: row.itemCode ?? '',
      ...linkWords,
    },
    changeCrosswalkLink: { ...on(link), ...linkWords },
    takeOutCrosswalkLink: on(link),
    discardCrosswalkEdition: on(row.crosswalk),
    applyCrosswalkEdition: on(row.crosswalk),
    // Its reason is too short: an open form refuses what it is sent, not who sends it.
    disputeCrosswalkLink: { ...common, link },
    takeUpLinkDispute: on(nobody),
    answerLinkDispute: { ...on(nobody), verdict: 'dismissed', answer: 'Taken over' },
    checkFrameworkItem: { ...common, id: item, title: 'Taken over' },
    withdrawFrameworkItem: { ...common, itemId: item },
    addOrganisation: { ...common, ...made, type: 'government', role: 'Taken over' },
    succeedOrganisation: {
      ...common,
      id: organisation,
      predecessorId: organisation,
      successor: 'XA-MDD',
      kind: 'renamed',
      'on.year': '2024',
      'onDate.year': '2024',
    },
    addPerson: { ...account, organisation, role: 'administrator' },
    giveSeat: { ...account, organisation, role: 'administrator' },
    linkForumToPlan: { ...kept, forumId: forum, provenance: 'stated' },
    addEvidenceFile: { ...report, file: new File(['a,b\n1,2\n'], 'taken.csv', { type: 'text/csv' }) },
    addEvidenceLink: {
      ...report,
      'link.url': 'https://evil.example/',
      'link.caption': 'Taken over',
      'link.visibility': 'public',
    },
    beginUpdate: { ...entry, period },
    reportNoChange: { ...entry, period },
    removeEvidence: { ...report, evidenceId: nobody },
    saveStatus: { ...report, implementation: 'completed', percentComplete: '100', narrative: 'Taken over' },
    amendUpdate: report,
    giveReview: { ...report, contentHash: '0'.repeat(64), verdict: 'concurs' },
    answerQuery: on(row.review),
    replyToReview: on(row.review),
    sendMessage: { ...on(version), reviewer: organisation },
    inviteGuest: { ...report, name: 'Taken over', email: 'a@evil.example', organisation: 'Taken over' },
    proposeChange: { ...entry, field: 'title', text: 'Taken over' },
    withdrawChange: on(row.change),
    argueChange: on(row.change),
    acceptChange: on(row.change),
    refuseChange: on(row.change),
    markBlocked: {
      ...entry,
      kind: 'funding',
      'since.year': '2024',
      support: 'Taken over',
      text: 'Taken over',
      ownerWords: 'Taken over',
      audience: 'everyone',
    },
    resolveBlocker: { ...on(row.blocker), resolution: 'Taken over' },
    linkCommitments: { ...entry, saying: 'continues', other: row.commitmentCode ?? '' },
    unlinkCommitments: { ...entry, linkId: row.commitmentLink ?? nobody },
    proposeSettlement: {
      ...common,
      lowId: row.realOne ?? nobody,
      highId: row.realOther ?? nobody,
      verdict: 'coordinate',
    },
    agreeToSettlement: on(row.settlement),
    declineSettlement: on(row.settlement),
    withdrawSettlement: on(row.settlement),
    beginPack: {
      ...common,
      templateId: row.template ?? nobody,
      'planIds[]': [plan],
      name: 'Taken over',
      'periodStart.year': '2024',
      'periodEnd.year': '2026',
    },
    savePackSection: { ...on(row.pack), sectionKey: 'summary' },
    askOwner: { ...on(row.pack), commitmentId: commitment },
    freezePack: on(row.pack),
    makeTemplate: { ...common, forumId: forum, name: 'Taken over' },
    saveTemplateSection: { ...on(row.template), key: 'taken', kind: 'words', 'heading.en': 'Taken over' },
    removeTemplateSection: { ...on(row.template), key: 'summary' },
    writePractice: { ...common, commitmentId: commitment },
    savePractice: { ...on(row.practice), title: 'Taken over' },
    publishPractice: on(row.practice),
    withdrawPractice: on(row.practice),
    adoptPractice: { ...entry, practiceId: row.practice ?? nobody, planId: plan, kept: 'Taken over' },
    markNotApplicable: crossing,
    liftMark: { ...crossing, id: nobody },
    changeJointRule: { ...entry, jointRule: 'worst' },
    openRound: { ...kept, 'planIds[]': [plan], period, 'organisationIds[]': [organisation] },
    remindMissing: round,
    extendRound: round,
    lockRound: round,
    reopenRound: round,
    closeRound: round,
    addMeeting: meeting,
    reviseMeeting: meeting,
    saveScaleOfPlan: { ...common, planId: plan },
    addCannedReason: reasons,
    reviseCannedReason: reasons,
    retireCannedReason: reasons,
    proposeHiding: { ...entry, kind: 'commitment' },
    confirmHiding: hiding,
    declineHiding: hiding,
    restoreHidden: hiding,
    replyToHiding: hiding,
    answerErrorReport: { ...on(row.errorReport), answer: 'Taken over' },
    closeErrorReport: on(row.errorReport),
    inviteToSeat: { ...account, organisation, role: 'administrator' },
    withdrawInvitation: { ...common, invitation: nobody },
    handOverSeat: { ...account, successor: person, email: '' },
    leaveSeatEmpty: account,
    endSeatLoan: account,
    lendOwnSeat: {
      ...account,
      'from.day': '1',
      'from.month': '1',
      'from.year': '2030',
      'until.day': '1',
      'until.month': '2',
      'until.year': '2030',
    },
    tryMailAgain: { ...common, delivery: nobody },
    decideOnMany: {
      ...common,
      verdict: 'publish',
      'rows.0.kind': 'progress',
      'rows.0.id': version,
      'rows.0.version': '1',
    },
    publishProgressEntry: report,
    returnProgressEntry: report,
  }
  const byFile: [RegExp, Fields][] = [
    [/Update$|Measures$|Evidence|Status$/, report],
    [/Plan|Pillar/, kept],
    [/Person$|Seat$|SignIn|Password|Language$/, account],
  ]
  return (action) => one[action] ?? byFile.find(([name]) => name.test(action))?.[1] ?? entry
}
