// Deciding on what was handed in: signed out → not theirs to know of → not allowed → refused → done, with its row
// in history and its notice. Who wrote an entry never decides on it, by the rule and by the database.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import {
  publishCommitmentEntry,
  publishProgressEntry,
  returnCommitmentEntry,
  returnProgressEntry,
} from '@/lib/moderation/actions'
import type { Actor } from '@/lib/policy/actor'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
let authorAndModerator: Actor
beforeAll(async () => {
  world = await aWorld()
  const { focalPoint, moderator } = world.people
  authorAndModerator = { ...focalPoint, seats: [...focalPoint.seats, ...moderator.seats] }
})
beforeEach(() => {
  refreshed()
  actAs(world.people.moderator)
})

const submitted = () => aCommitment(world, { state: 'submitted' })
const handedIn = async () => anUpdate(world, await aCommitment(world), { state: 'submitted' })
const stateOf = async (id: string) =>
  (await appDb().commitment.findUniqueOrThrow({ where: { id }, select: { state: true } })).state
const versionState = async (id: string) =>
  (await appDb().progressUpdateVersion.findUniqueOrThrow({ where: { id }, select: { state: true } })).state
const lastEvent = (subjectId: string) =>
  appDb().historyEvent.findFirstOrThrow({ where: { subjectId }, orderBy: { sequence: 'desc' } })

describe('publishing a commitment', () => {
  it('asks somebody signed out to sign in', async () => {
    const { id, version } = await submitted()
    actAs(null)

    expect(landed(await leavingNothing(() => post(publishCommitmentEntry, { id, version })))).toContain(
      '/account/sign-in',
    )
  })

  it('is not there for an outsider, and not allowed to its own organisation', async () => {
    const { id, version } = await submitted()

    actAs(world.people.outsider)
    expect(await leavingNothing(() => post(publishCommitmentEntry, { id, version }))).toEqual({
      notFound: true,
    })
    actAs(world.people.colleague)
    expect(refusalIn(await leavingNothing(() => post(publishCommitmentEntry, { id, version })))).toContain(
      'may not make',
    )
  })

  it('is not there for an administrator without a moderator’s seat', async () => {
    const { id, version } = await submitted()
    actAs(world.people.administrator)

    expect(await leavingNothing(() => post(publishCommitmentEntry, { id, version }))).toEqual({
      notFound: true,
    })
  })

  it('is refused to a moderator who wrote it', async () => {
    const { id, version } = await submitted()
    actAs(authorAndModerator)

    expect(refusalIn(await leavingNothing(() => post(publishCommitmentEntry, { id, version })))).toContain(
      'may not make',
    )
  })

  it('is refused by the database too, whoever asks it', async () => {
    const { id } = await submitted()
    const { personId, acting } = world.people.focalPoint

    await expect(
      rowsOf(
        `UPDATE commitments SET state = 'published', published_at = now(), published_by_id = $2 WHERE id = $1`,
        [id, personId],
      ),
    ).rejects.toThrow('commitment_author_is_not_approver')
    await expect(
      rowsOf(
        `INSERT INTO moderation_decisions (commitment_id, verdict, decided_by_id, organisation_id) VALUES ($1, 'return', $2, $3)`,
        [id, personId, acting.id],
      ),
    ).rejects.toThrow('an author does not decide')
  })

  it('makes it public, remembers all that it says, tells its organisation and refreshes its pages', async () => {
    const { id, version } = await submitted()

    const answer = await post(publishCommitmentEntry, { id, version, remark: 'Well told.' })

    expect(landed(answer)).toBe(`/en/admin/queue?done=published&entry=commitments&id=${id}`)
    expect(await stateOf(id)).toBe('published')
    expect(await lastEvent(id)).toMatchObject({
      event: 'commitment.published',
      visibility: 'public',
      actorId: world.people.moderator.personId,
      after: { description: 'What is promised, in a sentence.' },
    })
    expect(refreshed()).toEqual(
      expect.arrayContaining(['region', `plan:${world.planCode}`, 'frameworks', 'organisations']),
    )
    const [notice] = await rowsOf(
      `SELECT organisation_id, role FROM outbox_messages WHERE payload->>'path' LIKE '%' || $1 AND kind = 'commitment.published'`,
      [id],
    )
    expect(notice).toEqual({ organisation_id: world.organisations.ministry, role: 'focal_point' })
  })

  it('happens once, however often the form is sent', async () => {
    const { id, version } = await submitted()
    const idempotencyKey = '6a0b4f5e-3f64-4a55-9a6f-0d9b1f7a3c11'

    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => post(publishCommitmentEntry, { id, version, idempotencyKey })),
    )

    expect(new Set(answers.map(landed)).size).toBe(1)
    expect(
      await rowsOf('SELECT verdict FROM moderation_decisions WHERE commitment_id = $1', [id]),
    ).toHaveLength(1)
  })

  it('is refused when somebody else has decided, or the entry moved on', async () => {
    const decided = await aCommitment(world)
    const waiting = await submitted()

    expect(
      refusalIn(
        await leavingNothing(() =>
          post(publishCommitmentEntry, { id: decided.id, version: decided.version }),
        ),
      ),
    ).toContain('already decided')
    expect(
      refusalIn(
        await leavingNothing(() =>
          post(publishCommitmentEntry, { id: waiting.id, version: waiting.version + 1 }),
        ),
      ),
    ).toContain('changed while')
  })
})

describe('returning an entry', () => {
  it('needs a reason, and keeps every note that was typed', async () => {
    const { id, version } = await submitted()

    const answer = await leavingNothing(() =>
      post(returnCommitmentEntry, { id, version, note: ' ', 'notes.title': 'Too short' }),
    )

    expect(errorsIn(answer)).toEqual({ note: 'Say why it is returned' })
    expect('state' in answer && 'values' in answer.state && answer.state.values).toMatchObject({
      'notes.title': 'Too short',
    })
  })

  it('keeps the reason and the notes by field, out of public history', async () => {
    const { id, version } = await submitted()

    const answer = await post(returnCommitmentEntry, {
      id,
      version,
      note: 'Please say who pays.',
      'notes.title': 'Name the river',
      'notes.layer': '',
    })

    expect(landed(answer)).toBe(`/en/admin/queue?done=returned&entry=commitments&id=${id}`)
    expect(await stateOf(id)).toBe('returned')
    expect(
      await rowsOf(
        `SELECT d.note, n.field, n.note AS "fieldNote" FROM moderation_decisions d
         LEFT JOIN moderation_notes n ON n.decision_id = d.id WHERE d.commitment_id = $1`,
        [id],
      ),
    ).toEqual([{ note: 'Please say who pays.', field: 'title', fieldNote: 'Name the river' }])
    const event = await lastEvent(id)
    expect(event).toMatchObject({ event: 'commitment.returned', visibility: 'internal' })
    expect(JSON.stringify([event.before, event.after])).not.toContain('who pays')
    expect(refreshed()).toEqual([])
  })

  it('keeps what was handed in, so that what is mended later can be shown', async () => {
    const { id, version } = await aCommitment(world, { state: 'submitted', title: 'Before it was mended' })
    await post(returnCommitmentEntry, { id, version, note: 'Please mend.' })

    expect((await lastEvent(id)).before).toMatchObject({
      state: 'submitted',
      title: 'Before it was mended',
      milestones: [],
    })
  })

  it('refuses a note on a field that an entry does not have', async () => {
    const { id, version } = await submitted()

    const answer = await leavingNothing(() =>
      post(returnCommitmentEntry, { id, version, note: 'x', 'notes.salary': 'y' }),
    )

    expect(Object.keys(errorsIn(answer))).toEqual(['notes'])
  })

  it('is refused for a draft that nobody handed in, as if it were not there', async () => {
    const { id, version } = await aCommitment(world, { state: 'draft' })

    expect(await leavingNothing(() => post(returnCommitmentEntry, { id, version, note: 'x' }))).toEqual({
      notFound: true,
    })
  })
})

describe('deciding on progress', () => {
  it('publishes it, and the earlier wording of the period gives way', async () => {
    const { versionId, version } = await handedIn()

    expect(landed(await post(publishProgressEntry, { id: versionId, version }))).toContain('done=published')
    expect(await versionState(versionId)).toBe('published')
    expect(refreshed()).toContain(`plan:${world.planCode}`)
  })

  it('returns it with notes on its fields', async () => {
    const { versionId, version } = await handedIn()

    await post(returnProgressEntry, {
      id: versionId,
      version,
      note: 'Where?',
      'notes.narrative': 'In which villages?',
    })

    expect(await versionState(versionId)).toBe('returned')
    expect(
      await rowsOf(
        `SELECT n.field, n.note FROM moderation_notes n JOIN moderation_decisions d ON d.id = n.decision_id WHERE d.version_id = $1`,
        [versionId],
      ),
    ).toEqual([{ field: 'narrative', note: 'In which villages?' }])
  })

  it('is refused to a moderator who submitted it, by the rule and by the database', async () => {
    const { versionId, version } = await handedIn()
    actAs(authorAndModerator)

    expect(
      refusalIn(await leavingNothing(() => post(publishProgressEntry, { id: versionId, version }))),
    ).toContain('may not make')
    await expect(
      rowsOf(
        `UPDATE progress_update_versions SET state = 'published', published_at = now(), published_by_id = $2 WHERE id = $1`,
        [versionId, world.people.focalPoint.personId],
      ),
    ).rejects.toThrow('version_author_is_not_approver')
    await expect(
      rowsOf(
        `INSERT INTO moderation_decisions (version_id, verdict, decided_by_id, organisation_id) VALUES ($1, 'publish', $2, $3)`,
        [versionId, world.people.focalPoint.personId, world.organisations.ministry],
      ),
    ).rejects.toThrow('an author does not decide')
  })

  it('never rewrites a decision that was made', async () => {
    const { versionId, version } = await handedIn()
    await post(returnProgressEntry, { id: versionId, version, note: 'Where?' })

    await expect(
      rowsOf(`UPDATE moderation_decisions SET note = 'Nowhere' WHERE version_id = $1`, [versionId]),
    ).rejects.toThrow('append-only')
    await expect(
      rowsOf('DELETE FROM moderation_decisions WHERE version_id = $1', [versionId]),
    ).rejects.toThrow('append-only')
  })
})
