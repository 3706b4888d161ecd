// Proposing to move a promise: signed out → not theirs to know of → not allowed → refused → done, with its row in
// history and its notice; taking it back and arguing it likewise.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { argueChange, proposeChange, withdrawChange } from '@/lib/baseline/actions'
import { aCommitment } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { aProposal } from '../../support/proposals'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  refreshed()
  actAs(world.people.focalPoint)
})

const promised = () => aCommitment(world, { startsOn: '2025-01', dueOn: '2025-12' })
const later = (id: string) => ({
  id,
  field: 'due_on',
  version: 1,
  'on.month': '6',
  'on.year': '2026',
  reason: 'The cable ship came late.',
})
const changesOf = (commitmentId: string) =>
  appDb().baselineChange.findMany({ where: { commitmentId }, select: { id: true, state: true } })

describe('proposing to move a due date', () => {
  it('asks somebody signed out to sign in', async () => {
    const { id } = await promised()
    actAs(null)

    expect(landed(await leavingNothing(() => post(proposeChange, later(id))))).toContain('/account/sign-in')
  })

  it('is not there for others while it is not public, and not allowed to them when it is', async () => {
    const hidden = await aCommitment(world, { visibility: 'organisation', dueOn: '2025-12' })
    const { id } = await promised()

    actAs(world.people.outsider)
    expect(await leavingNothing(() => post(proposeChange, later(hidden.id)))).toEqual({ notFound: true })
    for (const person of ['outsider', 'neighbour', 'reviewer', 'coordinator', 'moderator'] as const) {
      actAs(world.people[person])
      expect(refusalIn(await leavingNothing(() => post(proposeChange, later(id)))), person).toContain(
        'may not',
      )
    }
  })

  it.each(['draft', 'submitted', 'withdrawn'] as const)(
    'is refused in a sentence on a commitment that is %s',
    async (state) => {
      const { id } = await aCommitment(world, { dueOn: '2025-12', state })

      expect(refusalIn(await leavingNothing(() => post(proposeChange, later(id))))).toContain(
        'Only a published commitment can be moved',
      )
    },
  )

  it('asks for the date and the reason beside their fields', async () => {
    const { id } = await promised()

    const answer = await leavingNothing(() =>
      post(proposeChange, { ...later(id), 'on.month': '', 'on.year': '', reason: '' }),
    )

    expect(errorsIn(answer)).toEqual({
      on: 'Enter a date: a year alone is enough',
      reason: 'Say why it has to move',
    })
  })

  it('is refused where it says what is promised already, or lies before the start', async () => {
    const { id } = await promised()
    const to = (month: string, year: string) => ({ ...later(id), 'on.month': month, 'on.year': year })

    expect(errorsIn(await leavingNothing(() => post(proposeChange, to('12', '2025'))))).toEqual({
      on: 'This is what is promised already',
    })
    expect(errorsIn(await leavingNothing(() => post(proposeChange, to('3', '2024'))))).toEqual({
      on: 'The due date would lie before the start',
    })
  })

  it('is put before the moderators, and is told to nobody else', async () => {
    const { id } = await promised()

    const answer = await post(proposeChange, later(id))

    const [change] = await changesOf(id)
    expect(landed(answer)).toBe(`/en/desk/changes/${change?.id}`)
    expect(change?.state).toBe('proposed')
    expect(refreshed()).toEqual([])
    const event = await appDb().historyEvent.findFirstOrThrow({
      where: { subjectId: id },
      orderBy: { sequence: 'desc' },
    })
    expect(event).toMatchObject({
      event: 'baseline.proposed',
      visibility: 'internal',
      before: { dueOn: '2025-12' },
      after: { dueOn: '2026-06', reason: 'The cable ship came late.' },
    })
    const [notice] = await rowsOf(
      `SELECT organisation_id, role, payload->>'path' AS path FROM outbox_messages WHERE kind = 'baseline.proposed' ORDER BY created_at DESC LIMIT 1`,
    )
    expect(notice).toEqual({
      organisation_id: null,
      role: 'moderator',
      path: `/admin/queue/changes/${change?.id}`,
    })
  })

  it('is refused while another proposal on the same field is open, not on another field', async () => {
    const { id } = await promised()
    await aProposal(world, { id })

    expect(refusalIn(await leavingNothing(() => post(proposeChange, later(id))))).toContain('is open already')
    const title = await post(proposeChange, {
      id,
      field: 'title',
      version: 1,
      text: 'A better title',
      reason: 'Clearer.',
    })
    expect(landed(title)).toContain('/desk/changes/')
  })

  it('shows both values where the date moved while the form was open, and takes it when it is sent again', async () => {
    const { id } = await promised()
    await aProposal(world, { id }).then(() => undefined)
    await rowsOf(`UPDATE baseline_changes SET state = 'withdrawn' WHERE commitment_id = $1`, [id])
    await aProposal(world, { id })
    const [open] = (await changesOf(id)).filter(({ state }) => state === 'proposed')
    await rowsOf(
      `UPDATE baseline_changes SET state = 'accepted', decided_by_id = $2, decided_at = now() WHERE id = $1`,
      [open?.id, world.people.moderator.personId],
    )
    const form = { ...later(id), 'on.month': '9' }

    const answer = await leavingNothing(() => post(proposeChange, form))

    expect(answer).toMatchObject({
      state: { status: 'refused', version: 2, conflict: [{ theirs: '2026-06', yours: '2026-09' }] },
    })
    expect(landed(await post(proposeChange, { ...form, version: 2 }))).toContain('/desk/changes/')
  })

  it('holds a target to what its measure allows', async () => {
    const { id, indicatorIds } = await aCommitment(world, {
      indicators: [
        { measure: 'percentage', unit: null, direction: 'floor', targetValue: '80', targetYear: 2027 },
      ],
    })
    const lower = {
      id,
      field: 'indicator_target',
      partId: indicatorIds[0] ?? '',
      version: 1,
      reason: 'Too high.',
    }

    expect(errorsIn(await leavingNothing(() => post(proposeChange, { ...lower, value: '' })))).toEqual({
      value: 'Give the new target as a number',
    })
    expect(
      Object.keys(errorsIn(await leavingNothing(() => post(proposeChange, { ...lower, value: '120' })))),
    ).toEqual(['value'])
    expect(landed(await post(proposeChange, { ...lower, value: '60', year: '2027' }))).toContain('/changes/')
  })

  it('refuses a part of another commitment', async () => {
    const [{ id }, other] = [
      await promised(),
      await aCommitment(world, { milestones: [{ title: 'Other', dueOn: '2026' }] }),
    ]

    expect(
      refusalIn(
        await leavingNothing(() =>
          post(proposeChange, {
            ...later(id),
            field: 'milestone_due_on',
            partId: other.milestoneIds[0] ?? '',
          }),
        ),
      ),
    ).toContain('is not there')
  })
})

describe('taking a proposal back', () => {
  it('is its organisation’s alone, while it is open', async () => {
    const commitment = await promised()
    const { id } = await aProposal(world, commitment)

    actAs(null)
    expect(landed(await leavingNothing(() => post(withdrawChange, { id })))).toContain('/account/sign-in')
    actAs(world.people.neighbour)
    expect(await leavingNothing(() => post(withdrawChange, { id }))).toEqual({ notFound: true })
    actAs(world.people.moderator)
    expect(refusalIn(await leavingNothing(() => post(withdrawChange, { id })))).toContain('may not')
    actAs(world.people.colleague)
    expect(landed(await post(withdrawChange, { id }))).toBe(`/en/desk/changes/${id}`)
    expect(refusalIn(await leavingNothing(() => post(withdrawChange, { id })))).toContain('already decided')
    expect(await changesOf(commitment.id)).toEqual([{ id, state: 'withdrawn' }])
  })
})

describe('arguing a proposal', () => {
  it('is between its organisation and the moderators, and the other side hears of it', async () => {
    const { id } = await aProposal(world, await promised())
    const argument = { id, text: 'The ship is booked for May.' }

    actAs(null)
    expect(landed(await leavingNothing(() => post(argueChange, argument)))).toContain('/account/sign-in')
    actAs(world.people.outsider)
    expect(await leavingNothing(() => post(argueChange, argument))).toEqual({ notFound: true })
    actAs(world.people.focalPoint)
    expect(errorsIn(await leavingNothing(() => post(argueChange, { id, text: '' })))).toEqual({
      text: 'Write the argument first',
    })
    await post(argueChange, argument)
    actAs(world.people.moderator)
    await post(argueChange, { id, text: 'And if it does not come?' })

    const told = await rowsOf(
      `SELECT role, organisation_id FROM outbox_messages WHERE kind = 'baseline.argued' AND payload->>'path' LIKE '%' || $1 ORDER BY role`,
      [id],
    )
    expect(told).toEqual([
      { role: 'focal_point', organisation_id: world.organisations.ministry },
      { role: 'moderator', organisation_id: null },
    ])
    const [event] = await rowsOf(
      `SELECT visibility FROM history_events WHERE event = 'baseline.argued' ORDER BY sequence DESC LIMIT 1`,
    )
    expect(event).toEqual({ visibility: 'internal' })
  })

  it('cannot be unsaid, and ends with the verdict', async () => {
    const { id } = await aProposal(world, await promised())
    await post(argueChange, { id, text: 'Said once.' })
    await expect(
      rowsOf(`UPDATE baseline_arguments SET text = 'Something else' WHERE change_id = $1`, [id]),
    ).rejects.toThrow('append-only')
    await post(withdrawChange, { id })

    expect(refusalIn(await leavingNothing(() => post(argueChange, { id, text: 'Too late.' })))).toContain(
      'already decided',
    )
  })
})
