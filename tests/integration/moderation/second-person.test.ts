// Nobody publishes an entry of their own organisation alone: by the rule, by the action and by the database.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { publishCommitmentEntry, publishProgressEntry } from '@/lib/moderation/actions'
import { entriesNamed } from '@/lib/moderation/queries/queue'
import { addPerson, giveSeat } from '@/lib/person/commands/people'
import type { Actor } from '@/lib/policy/actor'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, today, type World } from '../../support/world'

let world: World
/** A moderator of the very ministry that writes, and one more. */
let own: Actor
let colleague: Actor
beforeAll(async () => {
  world = await aWorld()
  own = await aModerator('own')
  colleague = await aModerator('another')
})
beforeEach(() => {
  refreshed()
})

async function aModerator(name: string): Promise<Actor> {
  const { focalPoint, moderator } = world.people
  const { id } = await appDb().$transaction(async (tx) => {
    const person = await addPerson(tx, { email: `${name}@tests.example`, name, language: 'en' }, today)
    const seat = { personId: person.id, organisationId: world.organisations.ministry, planId: null }
    await giveSeat(tx, { ...seat, role: 'moderator' }, today)
    return person
  })
  return { ...focalPoint, personId: id, name, seats: moderator.seats }
}

const stateOf = async (id: string) => (await appDb().commitment.findUniqueOrThrow({ where: { id } })).state

describe('an entry of the moderator’s own organisation', () => {
  it('takes two people', async () => {
    const entry = await aCommitment(world, { state: 'submitted' })
    const { id, version } = entry

    actAs(own)
    expect(landed(await post(publishCommitmentEntry, { id, version }))).toContain('done=consented')
    expect(await stateOf(id)).toBe('submitted')
    expect(refreshed()).toEqual([])
    expect(
      await rowsOf(
        'SELECT event, visibility FROM history_events WHERE subject_id = $1 ORDER BY sequence DESC LIMIT 1',
        [id],
      ),
    ).toEqual([{ event: 'commitment.consented', visibility: 'internal' }])
    expect(
      await rowsOf(
        `SELECT role FROM outbox_messages WHERE kind = 'moderation.consented' AND payload->>'path' LIKE '%' || $1`,
        [id],
      ),
    ).toEqual([{ role: 'moderator' }])

    expect(refusalIn(await leavingNothing(() => post(publishCommitmentEntry, { id, version })))).toContain(
      'second person',
    )
    const [row] = await entriesNamed(colleague, [{ kind: 'commitments', id }], today)
    expect(row?.second).toEqual({ stands: 'second', by: 'own' })

    actAs(colleague)
    expect(landed(await post(publishCommitmentEntry, { id, version }))).toContain('done=published')
    expect(await stateOf(id)).toBe('published')
  })

  it('takes one of another organisation', async () => {
    const { id, version } = await aCommitment(world, { state: 'submitted' })
    actAs(world.people.moderator)

    expect(landed(await post(publishCommitmentEntry, { id, version }))).toContain('done=published')
  })

  it('holds for whoever has a seat there, whatever they act for now', async () => {
    const { versionId, version } = await anUpdate(world, await aCommitment(world), { state: 'submitted' })
    actAs({ ...own, acting: world.people.moderator.acting })

    expect(landed(await post(publishProgressEntry, { id: versionId, version }))).toContain('done=consented')
  })

  it('holds for whoever borrows a seat there until a day to come', async () => {
    const borrower = await aModerator('borrower')
    await rowsOf(`UPDATE memberships SET ended_at = now() + interval '1 day' WHERE person_id = $1`, [
      borrower.personId,
    ])
    const { id, version } = await aCommitment(world, { state: 'submitted' })

    actAs({ ...world.people.moderator, personId: borrower.personId })
    expect(landed(await post(publishCommitmentEntry, { id, version }))).toContain('done=consented')
    await expect(
      rowsOf(
        `UPDATE commitments SET state = 'published', published_at = now(), published_by_id = $2, version = version + 1 WHERE id = $1`,
        [id, borrower.personId],
      ),
    ).rejects.toThrow('needs a second person')
  })

  it('is held by the database: two distinct people, or nothing', async () => {
    const { id } = await aCommitment(world, { state: 'submitted' })
    const publish = (by: string) =>
      rowsOf(
        `UPDATE commitments SET state = 'published', published_at = now(), published_by_id = $2, version = version + 1 WHERE id = $1`,
        [id, by],
      )
    const consent = (by: string) =>
      rowsOf(
        `INSERT INTO moderation_consents (commitment_id, edition, consented_by_id, organisation_id)
         SELECT id, version, $2, recorder_id FROM commitments WHERE id = $1`,
        [id, by],
      )

    await expect(publish(own.personId)).rejects.toThrow('needs a second person')
    await expect(consent(world.people.focalPoint.personId)).rejects.toThrow('an author does not consent')
    await consent(own.personId)
    await expect(publish(own.personId)).rejects.toThrow('needs a second person')
    await expect(rowsOf('DELETE FROM moderation_consents WHERE commitment_id = $1', [id])).rejects.toThrow(
      'append-only',
    )
    await publish(colleague.personId)

    expect(await stateOf(id)).toBe('published')
  })

  it('wants a new yes to what came back changed', async () => {
    const { versionId, version } = await anUpdate(world, await aCommitment(world), { state: 'submitted' })
    actAs(own)
    await post(publishProgressEntry, { id: versionId, version })
    await rowsOf('UPDATE progress_update_versions SET version = version + 1 WHERE id = $1', [versionId])

    actAs(colleague)
    expect(landed(await post(publishProgressEntry, { id: versionId, version: version + 1 }))).toContain(
      'done=consented',
    )
  })
})
