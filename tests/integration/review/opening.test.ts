// Who hears that a report is open to review: the reviewers of the plan's other parties, where they may read it.
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { actAs, landed, post } from '../../support/corridor'
import { submitUpdate } from '@/lib/progress/actions'
import { aCommitment, anUpdate, type CommitmentAsked } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  actAs(world.people.focalPoint)
})

const told = async (asked: CommitmentAsked) => {
  const update = await anUpdate(world, await aCommitment(world, asked), { state: 'draft' })
  expect(landed(await post(submitUpdate, { id: update.versionId, version: update.version }))).toContain(
    update.versionId,
  )
  return await rowsOf<{ organisation: string; role: string }>(
    `SELECT o.name AS organisation, m.role FROM outbox_messages m JOIN organisations o ON o.id = m.organisation_id
     WHERE m.kind = 'review.opened' AND m.payload->>'path' LIKE '%' || $1 ORDER BY o.name`,
    [update.versionId],
  )
}

it('tells each reviewing party of the plan once, and never who reports', async () => {
  const [bank] = await rowsOf<{ name: string }>('SELECT name FROM organisations WHERE id = $1', [
    world.organisations.bank,
  ])

  expect(await told({})).toEqual([{ organisation: bank?.name, role: 'partner_reviewer' }])
})

it('tells nobody of what its organisation keeps to itself', async () => {
  expect(await told({ visibility: 'organisation' })).toEqual([])
})
