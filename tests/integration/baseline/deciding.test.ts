// Accepting and refusing: by a moderator who did not propose it, in one transaction with the change itself; and what
// the database refuses whoever asks.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { acceptChange, refuseChange } from '@/lib/baseline/actions'
import type { Actor } from '@/lib/policy/actor'
import { aCommitment, on } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { aProposal } from '../../support/proposals'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
let both: Actor
beforeAll(async () => {
  world = await aWorld()
  const { focalPoint, moderator } = world.people
  both = { ...focalPoint, seats: [...focalPoint.seats, ...moderator.seats] }
})
beforeEach(() => {
  refreshed()
  actAs(world.people.moderator)
})

const app = (sql: string, values: unknown[] = []) => rowsOf(sql, values, process.env.DATABASE_APP_URL)
const proposed = async () => {
  const commitment = await aCommitment(world, { startsOn: '2025-01', dueOn: '2025-12' })
  return { commitment, ...(await aProposal(world, commitment)) }
}
const ids = ({ id, version }: { id: string; version: number }) => ({ id, version })
const dueOf = async (id: string) =>
  (
    await rowsOf<{ due: string; precision: string; version: number }>(
      `SELECT due_on::text AS due, due_precision AS precision, version FROM commitments WHERE id = $1`,
      [id],
    )
  )[0]

describe('accepting a change', () => {
  it('asks somebody signed out to sign in, and is not there for strangers', async () => {
    const { id, version } = await proposed()

    actAs(null)
    expect(landed(await leavingNothing(() => post(acceptChange, { id, version })))).toContain(
      '/account/sign-in',
    )
    actAs(world.people.outsider)
    expect(await leavingNothing(() => post(acceptChange, { id, version }))).toEqual({ notFound: true })
    actAs(world.people.administrator)
    expect(await leavingNothing(() => post(acceptChange, { id, version }))).toEqual({ notFound: true })
  })

  it('is refused to its organisation, and to a moderator who proposed it', async () => {
    const { id, version } = await proposed()

    for (const actor of [world.people.colleague, both]) {
      actAs(actor)
      expect(refusalIn(await leavingNothing(() => post(acceptChange, { id, version })))).toContain('may not')
    }
  })

  it('moves the date, remembers it in public, tells the organisation and refreshes the pages', async () => {
    const { commitment, id, version } = await proposed()

    const answer = await post(acceptChange, { id, version, remark: 'Understood.' })

    expect(landed(answer)).toBe(`/en/admin/queue?done=accepted&entry=changes&id=${id}`)
    expect(await dueOf(commitment.id)).toMatchObject({ due: '2026-06-01', precision: 'month' })
    const event = await appDb().historyEvent.findFirstOrThrow({
      where: { subjectId: commitment.id },
      orderBy: { sequence: 'desc' },
    })
    expect(event).toMatchObject({
      event: 'baseline.accepted',
      visibility: 'public',
      before: { dueOn: '2025-12' },
      after: { dueOn: '2026-06', movement: 'later', reason: 'The cable ship came late.' },
    })
    expect(refreshed()).toEqual(
      expect.arrayContaining(['region', `plan:${world.planCode}`, 'frameworks', 'organisations']),
    )
    const notices = await rowsOf(
      `SELECT kind, organisation_id FROM outbox_messages WHERE payload->>'path' = $1 AND kind = 'baseline.accepted'`,
      [`/desk/changes/${id}`],
    )
    expect(notices).toEqual([{ kind: 'baseline.accepted', organisation_id: world.organisations.ministry }])
  })

  it('happens once, however often the form is sent', async () => {
    const { commitment, id, version } = await proposed()
    const before = (await dueOf(commitment.id))?.version ?? 0
    const idempotencyKey = '6a0b4f5e-3f64-4a55-9a6f-0d9b1f7a3c12'

    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => post(acceptChange, { id, version, idempotencyKey })),
    )

    expect(new Set(answers.map(landed)).size).toBe(1)
    expect((await dueOf(commitment.id))?.version).toBe(before + 1)
  })

  it('is refused when it is decided already, or the proposal is not what was read', async () => {
    const decided = await proposed()
    await post(acceptChange, ids(decided))
    const open = await proposed()

    expect(refusalIn(await leavingNothing(() => post(acceptChange, ids(decided))))).toContain(
      'already decided',
    )
    expect(refusalIn(await leavingNothing(() => post(acceptChange, { id: open.id, version: 7 })))).toContain(
      'while you were reading',
    )
  })

  it('is refused with both values where the promise moved meanwhile', async () => {
    const { commitment, id, version } = await proposed()
    await rowsOf(
      `ALTER TABLE commitments DISABLE TRIGGER commitment_content_stands;
       UPDATE commitments SET due_on = '2026-03-01' WHERE id = '${commitment.id}';
       ALTER TABLE commitments ENABLE TRIGGER commitment_content_stands`,
    )

    expect(await leavingNothing(() => post(acceptChange, { id, version }))).toMatchObject({
      state: { status: 'refused', conflict: [{ theirs: '2026-03', yours: '2025-12' }] },
    })
  })

  it('is refused in a sentence where the commitment has ended', async () => {
    const { commitment, id, version } = await proposed()
    await rowsOf(
      `UPDATE commitments SET state = 'withdrawn', ended_reason = 'Done elsewhere.' WHERE id = $1`,
      [commitment.id],
    )

    expect(refusalIn(await leavingNothing(() => post(acceptChange, { id, version })))).toContain(
      'withdrawn or superseded meanwhile',
    )
    expect(landed(await post(refuseChange, { id, version, note: 'It has ended.' }))).toContain('done=refused')
  })

  it('moves a milestone, a target, the lead and the words, each by its own proposal', async () => {
    const commitment = await aCommitment(world, {
      milestones: [{ title: 'Tender', dueOn: '2026-01' }],
      indicators: [{ direction: 'floor', targetValue: '100', targetYear: 2027 }],
    })
    await appDb().translation.create({
      data: {
        subjectType: 'commitment',
        subjectId: commitment.id,
        field: 'title',
        language: 'vi',
        text: 'Tên cũ',
        state: 'human',
      },
    })
    const [milestoneId = '', indicatorId = ''] = [commitment.milestoneIds[0], commitment.indicatorIds[0]]
    const lead = { id: world.organisations.neighbour, code: null, name: null, language: null }

    await aProposal(world, commitment, {
      field: 'milestone_due_on',
      partId: milestoneId,
      to: { kind: 'date', date: on('2026-05') },
      state: 'accepted',
    })
    await aProposal(world, commitment, {
      field: 'indicator_target',
      partId: indicatorId,
      to: { kind: 'target', value: '80', year: 2027 },
      state: 'accepted',
    })
    await aProposal(world, commitment, {
      field: 'title',
      to: { kind: 'text', text: 'Connect the outer islands' },
      state: 'accepted',
    })
    await aProposal(world, commitment, { field: 'lead', to: { kind: 'lead', ...lead }, state: 'accepted' })

    const moved = await appDb().commitment.findUniqueOrThrow({
      where: { id: commitment.id },
      select: { title: true, leadId: true, searchTokens: true, milestones: true, indicators: true },
    })
    expect(moved.milestones[0]?.dueOn.toISOString().slice(0, 7)).toBe('2026-05')
    expect(moved.indicators[0]?.targetValue?.toString()).toBe('80')
    expect(moved.title).toBe('Connect the outer islands')
    expect(moved.searchTokens).toContain('islands')
    expect(moved.leadId).toBe(world.organisations.neighbour)
    expect(await appDb().translation.count({ where: { subjectId: commitment.id } })).toBe(0)
    const named = await rowsOf<{ movement: string }>(
      `SELECT after->>'movement' AS movement FROM history_events WHERE event = 'baseline.accepted' AND commitment_id = $1 ORDER BY sequence`,
      [commitment.id],
    )
    expect(named.map(({ movement }) => movement)).toEqual([
      'later',
      'target_lowered',
      'reworded',
      'lead_moved',
    ])
  })
})

describe('refusing a change', () => {
  it('asks for a reason, changes nothing, and is never public', async () => {
    const { commitment, id, version } = await proposed()

    expect(errorsIn(await leavingNothing(() => post(refuseChange, { id, version, note: '' })))).toEqual({
      note: 'Say why it is refused',
    })
    expect(landed(await post(refuseChange, { id, version, note: 'No reason was given.' }))).toBe(
      `/en/admin/queue?done=refused&entry=changes&id=${id}`,
    )
    expect((await dueOf(commitment.id))?.due).toBe('2025-12-01')
    expect(refreshed()).toEqual([])
    const seen = await rowsOf(`SELECT id FROM baseline_changes`, [], process.env.DATABASE_READER_URL)
    expect(seen).not.toContainEqual({ id })
  })
})

describe('the database itself', () => {
  it('still refuses a bare change of a published promise to the app', async () => {
    const { commitment } = await proposed()
    const bare = `UPDATE commitments SET due_on = '2026-06-01' WHERE id = $1`

    await expect(app(bare, [commitment.id])).rejects.toThrow('is not edited')
    await expect(
      app(
        `SELECT set_config('concord.accepting', 'yes', false); ${bare.replace('$1', `'${commitment.id}'`)}`,
      ),
    ).rejects.toThrow('is not edited')
  })

  it('refuses another value, another field and another transaction than the one that was accepted', async () => {
    const { commitment, id } = await proposed()
    const accept = `UPDATE baseline_changes SET state = 'accepted', decided_by_id = '${world.people.moderator.personId}', decided_at = now() WHERE id = '${id}'`
    const then = (change: string) =>
      app(`${accept}; UPDATE commitments SET ${change} WHERE id = '${commitment.id}'`)

    await expect(then(`due_on = '2027-01-01'`)).rejects.toThrow('is not edited')
    await expect(then(`title = 'Something else'`)).rejects.toThrow('is not edited')
    await app(accept)
    await rowsOf('SELECT 1')
    await expect(
      app(`UPDATE commitments SET due_on = '2025-12-01' WHERE id = '${commitment.id}'`),
    ).rejects.toThrow('is not edited')
  })

  it('refuses the proposer’s own verdict, a proposal that begins accepted, and a second verdict', async () => {
    const { commitment, id } = await proposed()
    const { personId, acting } = world.people.focalPoint

    await expect(
      app(
        `UPDATE baseline_changes SET state = 'accepted', decided_by_id = $2, decided_at = now() WHERE id = $1`,
        [id, personId],
      ),
    ).rejects.toThrow('baseline_proposer_does_not_decide')
    await expect(
      app(
        `INSERT INTO baseline_changes (commitment_id, field, to_text, reason, state, organisation_id, proposed_by_id, accepted_in)
         VALUES ($1, 'title', 'Taken over', 'Because.', 'accepted', $2, $3, 1)`,
        [commitment.id, acting.id, personId],
      ),
    ).rejects.toThrow('begins as a proposal')
    await app(`UPDATE baseline_changes SET state = 'withdrawn' WHERE id = $1`, [id])
    await expect(app(`UPDATE baseline_changes SET state = 'proposed' WHERE id = $1`, [id])).rejects.toThrow(
      'stands',
    )
    await expect(app(`DELETE FROM baseline_changes WHERE id = $1`, [id])).rejects.toThrow('permission denied')
  })

  it('refuses to move a part directly, and a proposal on what is not published', async () => {
    const { id, milestoneIds } = await aCommitment(world, {
      milestones: [{ title: 'Tender', dueOn: '2026' }],
    })
    const draft = await aCommitment(world, { state: 'draft' })
    const { personId, acting } = world.people.focalPoint

    await expect(
      app(`UPDATE milestones SET due_on = '2027-01-01' WHERE id = $1`, [milestoneIds[0]]),
    ).rejects.toThrow('not edited')
    await expect(
      app(
        `INSERT INTO baseline_changes (commitment_id, field, to_text, reason, organisation_id, proposed_by_id)
         VALUES ($1, 'title', 'x', 'y', $2, $3)`,
        [draft.id, acting.id, personId],
      ),
    ).rejects.toThrow('only a published commitment')
    expect(id).toBeTruthy()
  })
})
