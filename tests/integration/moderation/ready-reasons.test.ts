// The reasons that moderators keep ready: who may, in what words, and that a decision keeps what it said.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refusalIn } from '../../support/corridor'
import { addCannedReason, retireCannedReason, reviseCannedReason } from '@/lib/canned-reason/actions'
import { cannedReasons } from '@/lib/canned-reason/queries'
import { appDb } from '@/lib/db/clients'
import { returnCommitmentEntry } from '@/lib/moderation/actions'
import { aCommitment } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => actAs(world.people.moderator))

let counted = 0
const words = (over: object = {}) => {
  counted += 1
  return { language: 'en', kind: '', title: `Reason ${counted}`, text: 'Say who pays.', ...over }
}
const kept = async (over: object = {}) => {
  const given = words(over)
  await post(addCannedReason, given)
  return appDb().cannedReason.findFirstOrThrow({ where: { title: given.title } })
}

describe('keeping a reason ready', () => {
  it('asks somebody signed out to sign in, and is not allowed to a focal point', async () => {
    actAs(null)
    expect(landed(await leavingNothing(() => post(addCannedReason, words())))).toContain('sign-in')
    actAs(world.people.focalPoint)
    expect(refusalIn(await leavingNothing(() => post(addCannedReason, words())))).toContain('may not make')
    expect(await cannedReasons(world.people.focalPoint)).toEqual([])
  })

  it('is remembered, offered for its kind of entry, and named once in a language', async () => {
    const reason = await kept({ kind: 'progress' })

    expect((await cannedReasons(world.people.moderator, 'progress')).map(({ id }) => id)).toContain(reason.id)
    expect((await cannedReasons(world.people.moderator, 'commitments')).map(({ id }) => id)).not.toContain(
      reason.id,
    )
    expect(
      await rowsOf('SELECT event, visibility FROM history_events WHERE subject_id = $1', [reason.id]),
    ).toEqual([{ event: 'canned-reason.added', visibility: 'internal' }])
    expect(
      errorsIn(await leavingNothing(() => post(addCannedReason, words({ title: reason.title })))),
    ).toEqual({ title: 'A reason of this name is kept in this language already' })
  })

  it('is reworded by an administrator too, never over somebody else’s words', async () => {
    const { id, version, title } = await kept()
    actAs(world.people.administrator)
    await post(reviseCannedReason, { id, version, ...words({ title, text: 'Say who pays, and when.' }) })

    expect((await appDb().cannedReason.findUniqueOrThrow({ where: { id } })).text).toContain('and when')
    expect(
      refusalIn(await leavingNothing(() => post(reviseCannedReason, { id, version, ...words() }))),
    ).toContain('Somebody else changed')
  })
})

describe('a reason that is picked', () => {
  it('speaks where nothing was typed, and stays in the decision when it is retired', async () => {
    const entry = await aCommitment(world, { state: 'submitted' })
    const reason = await kept({ text: 'Name the source.' })

    await post(returnCommitmentEntry, { id: entry.id, version: entry.version, note: '', canned: reason.id })
    await post(retireCannedReason, { id: reason.id, version: reason.version })

    expect(
      await rowsOf('SELECT note FROM moderation_decisions WHERE commitment_id = $1', [entry.id]),
    ).toEqual([{ note: 'Name the source.' }])
    const next = await aCommitment(world, { state: 'submitted' })
    expect(
      errorsIn(
        await leavingNothing(() =>
          post(returnCommitmentEntry, { id: next.id, version: next.version, canned: reason.id }),
        ),
      ),
    ).toHaveProperty('canned')
    expect(await leavingNothing(() => post(retireCannedReason, { id: reason.id, version: 2 }))).toEqual({
      notFound: true,
    })
  })

  it('gives way to what was typed', async () => {
    const entry = await aCommitment(world, { state: 'submitted' })
    const { id: canned } = await kept()
    await post(returnCommitmentEntry, { id: entry.id, version: entry.version, note: 'My own words.', canned })

    expect(
      await rowsOf('SELECT note FROM moderation_decisions WHERE commitment_id = $1', [entry.id]),
    ).toEqual([{ note: 'My own words.' }])
  })
})
