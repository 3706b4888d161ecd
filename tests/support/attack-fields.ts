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
       (SELECT id FROM crosswalk_links LIMIT 1) AS link, (SELECT id FROM forums LIMIT 1) AS forum,
       (SELECT id FROM alignments WHERE commitment_id = c.id LIMIT 1) AS alignment
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
  const one: Record<string, Fields> = {
    addAlignments: { ...entry, ...aligned, 'items[]': [item] },
    beginCommitment: { ...entry, planId: plan, kind: 'action' },
    changeKind: { ...entry, kind: 'action' },
    removeAlignment: { ...entry, alignmentId: alignment },
    savePromise: { ...entry, visibility: 'public' },
    alignPublishedCommitment: { ...entry, ...aligned, commitmentId: commitment, item: row.itemCode ?? '' },
    checkCommitmentAlignment: { ...common, id: alignment, alignmentId: alignment },
    removeCommitmentAlignment: { ...common, id: alignment, alignmentId: alignment },
    checkCrosswalkLink: { ...common, id: link },
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
