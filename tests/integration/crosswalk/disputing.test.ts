// Anyone says why a link is wrong; a curator takes it up and answers; the public reads both, and never what was dismissed.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  actAs,
  comeFrom,
  errorsIn,
  landed,
  post,
  refreshed,
  refusalIn,
  typedIn,
  type Values,
} from '../../support/corridor'
import { answerLinkDispute, disputeCrosswalkLink, takeUpLinkDispute } from '@/lib/crosswalk/actions'
import { crosswalkInFull } from '@/lib/crosswalk/queries/crosswalks'
import {
  disputeOfTicket,
  disputeReceived,
  disputesReceived,
  linkToDispute,
} from '@/lib/crosswalk/queries/disputes'
import { appDb } from '@/lib/db/clients'
import { frameworkItemInFull } from '@/lib/framework/queries/item'
import { historyOfSubject } from '@/lib/history/queries'
import { visitor } from '@/lib/policy/actor'
import { apply, beginDraft, discardDraft, takeOut } from '../../support/crosswalks'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

const code = 'WSIS-SDG'
let world: World
let link: string
const curator = () => world.people.moderator
beforeAll(async () => {
  world = await aWorld()
  const crosswalk = await crosswalkInFull(visitor, code)
  link =
    crosswalk?.links.find(({ fromItem, toItem }) => fromItem.code === 'WSIS.C2' && toItem?.code === 'SDG.9.c')
      ?.id ?? ''
})
beforeEach(async () => {
  comeFrom('http://localhost:3000')
  actAs(null)
  refreshed()
  await rowsOf(`DELETE FROM rate_limits WHERE key LIKE 'dispute%'`)
})
afterEach(() => discardDraft(curator(), code))

const said = 'canarysaid: the matrix names another target.'
const words = (over: Values = {}): Values => ({ link, reason: said, ...over })
async function disputed(over: Values = {}) {
  const ticket = decodeURIComponent(
    landed(await post(disputeCrosswalkLink, words(over)))
      .split('/')
      .at(-1) ?? '',
  )
  const dispute = await disputeOfTicket(ticket)
  if (!dispute) throw new Error('the dispute was not found again')
  return { ticket, dispute }
}
const answer = (dispute: { id: string; version: number }, over: Values = {}) => ({
  id: dispute.id,
  version: dispute.version,
  verdict: 'kept',
  answer: 'The matrix names it on page 3.',
  language: 'en',
  ...over,
})
/** What everybody reads beside the link, on the crosswalk's page and on the item's. */
async function shownBeside() {
  const crosswalk = await crosswalkInFull(visitor, code)
  const item = await frameworkItemInFull(visitor, 'SDG', 'SDG.9.c', '2026-11-26')
  const onPage =
    crosswalk?.links.find(({ fromItem, toItem }) => fromItem.code === 'WSIS.C2' && toItem?.code === 'SDG.9.c')
      ?.disputes ?? []
  const onItem =
    item?.links.to.find(
      ({ crosswalk: through, item: from }) => through.code === code && from.code === 'WSIS.C2',
    )?.disputes ?? []
  expect(onItem).toEqual(onPage)
  return onPage
}

describe('disputing a link', () => {
  it('needs no account, gives a reference, and tells the moderators', async () => {
    const { dispute } = await disputed()

    expect(dispute).toMatchObject({ state: 'received', reason: said, language: 'en', verdict: null })
    expect(dispute.reference).toMatch(/^D-\d{8}-[0-9A-F]{8}$/)
    expect(
      await rowsOf(
        `SELECT role FROM outbox_messages WHERE kind = 'dispute.received' AND payload->>'path' = '/admin/disputes/' || $1`,
        [dispute.id],
      ),
    ).toEqual([{ role: 'moderator' }])
    expect((await shownBeside()).map(({ id }) => id)).not.toContain(dispute.id)
  })

  it('is the same form for who is signed in', async () => {
    actAs(world.people.focalPoint)
    const { dispute } = await disputed()

    expect(await rowsOf('SELECT actor_id FROM history_events WHERE subject_id = $1', [dispute.id])).toEqual([
      { actor_id: null },
    ])
  })

  it('says beside the field what is amiss, and keeps what was typed', async () => {
    const short = await leavingNothing(() => post(disputeCrosswalkLink, words({ reason: 'It is wrong.' })))

    expect(errorsIn(short)).toEqual({ reason: expect.stringContaining('at least 20 characters') as string })
    expect(typedIn(short)).toMatchObject({ reason: 'It is wrong.' })
    expect(errorsIn(await leavingNothing(() => post(disputeCrosswalkLink, words({ reason: ' ' }))))).toEqual({
      reason: 'Say why the link is wrong',
    })
    expect(
      Object.keys(
        errorsIn(await leavingNothing(() => post(disputeCrosswalkLink, words({ reason: 'x'.repeat(2001) })))),
      ),
    ).toEqual(['reason'])
  })

  it('is refused from another site, to a program, without a key, and of a link that nobody can read', async () => {
    expect(
      refusalIn(await leavingNothing(() => post(disputeCrosswalkLink, words({ website: 'x' })))),
    ).toContain('must stay empty')
    expect(
      JSON.stringify(
        await leavingNothing(() => post(disputeCrosswalkLink, words({ idempotencyKey: 'none' }))),
      ),
    ).toContain('refused')
    expect(await leavingNothing(() => post(disputeCrosswalkLink, words({ link: randomUUID() })))).toEqual({
      notFound: true,
    })
    comeFrom('https://evil.example')
    expect(JSON.stringify(await leavingNothing(() => post(disputeCrosswalkLink, words())))).toContain(
      'refused',
    )
  })

  it('happens once, however often the form is sent, and is limited by address', async () => {
    const idempotencyKey = randomUUID()
    const answers = await Promise.all([1, 2].map(() => post(disputeCrosswalkLink, words({ idempotencyKey }))))
    expect(new Set(answers.map(landed)).size).toBe(1)

    for (let count = 0; count < 18; count += 1) await post(disputeCrosswalkLink, words())
    expect(refusalIn(await leavingNothing(() => post(disputeCrosswalkLink, words())))).toContain('Too many')
  })

  it('is found again by the whole ticket only', async () => {
    const { ticket, dispute } = await disputed()

    expect(await disputeOfTicket(dispute.reference)).toBeNull()
    expect(await disputeOfTicket(`${ticket.slice(0, -1)}x`)).toBeNull()
    for (const table of ['history_events', 'outbox_messages', 'anonymous_keys'])
      expect(await rowsOf(`SELECT 1 FROM ${table} t WHERE t::text LIKE '%canarysaid%'`), table).toEqual([])
  })
})

describe('taking a dispute up', () => {
  it('asks to sign in, is not there for nothing, and not for others', async () => {
    const { dispute } = await disputed()
    const form = { id: dispute.id, version: dispute.version }
    expect(landed(await leavingNothing(() => post(takeUpLinkDispute, form)))).toContain('sign-in')
    actAs(world.people.focalPoint)
    expect(refusalIn(await leavingNothing(() => post(takeUpLinkDispute, form)))).toContain('may not make')
    expect(await disputeReceived(world.people.focalPoint, dispute.id)).toBeNull()
    expect(await disputesReceived(world.people.focalPoint)).toEqual([])
    actAs(curator())
    expect(await leavingNothing(() => post(takeUpLinkDispute, { ...form, id: randomUUID() }))).toEqual({
      notFound: true,
    })
  })

  it('shows its date and reason beside the link, and once only', async () => {
    const { dispute } = await disputed()
    actAs(curator())
    const form = { id: dispute.id, version: dispute.version }

    expect(landed(await post(takeUpLinkDispute, form))).toBe(`/en/admin/disputes/${dispute.id}`)

    expect(refreshed()).toEqual(['frameworks'])
    expect((await shownBeside()).find(({ id }) => id === dispute.id)).toMatchObject({
      reason: said,
      disputedOn: dispute.receivedAt.slice(0, 10),
      answeredOn: null,
    })
    expect(
      refusalIn(await leavingNothing(() => post(takeUpLinkDispute, { ...form, version: form.version + 1 }))),
    ).toContain('already')
    const [first] = (await historyOfSubject(visitor, 'crosswalk_link', link, 1)).events
    expect(first).toMatchObject({ event: 'dispute.taken-up', after: { disputed: true } })
  })
})

describe('answering a dispute', () => {
  it('asks to sign in, and is not for others', async () => {
    const { dispute } = await disputed()
    expect(landed(await leavingNothing(() => post(answerLinkDispute, answer(dispute))))).toContain('sign-in')
    actAs(world.people.coordinator)
    expect(refusalIn(await leavingNothing(() => post(answerLinkDispute, answer(dispute))))).toContain(
      'may not make',
    )
  })

  it('needs a verdict and words, beside their fields', async () => {
    const { dispute } = await disputed()
    actAs(curator())

    expect(
      Object.keys(
        errorsIn(
          await leavingNothing(() => post(answerLinkDispute, answer(dispute, { verdict: '', answer: '' }))),
        ),
      ).sort(),
    ).toEqual(['answer', 'verdict'])
  })

  it('keeps the link with an answer that stands beside it and under the ticket', async () => {
    const { ticket, dispute } = await disputed()
    actAs(curator())
    await post(answerLinkDispute, answer(dispute))

    expect((await shownBeside()).find(({ id }) => id === dispute.id)).toMatchObject({
      verdict: 'kept',
      answer: 'The matrix names it on page 3.',
    })
    expect(await disputeOfTicket(ticket)).toMatchObject({ state: 'answered', verdict: 'kept' })
    expect(
      refusalIn(
        await leavingNothing(() =>
          post(answerLinkDispute, answer({ ...dispute, version: dispute.version + 1 })),
        ),
      ),
    ).toContain('answered this dispute already')
    const [first] = (await historyOfSubject(visitor, 'crosswalk_link', link, 1)).events
    expect(first).toMatchObject({ event: 'dispute.answered', after: { disputeVerdict: 'kept' } })
    await expect(
      appDb().crosswalkDispute.update({ where: { id: dispute.id }, data: { answer: 'Other' } }),
    ).rejects.toThrow()
  })

  it('says nothing in public of what was dismissed, though its sender reads the answer', async () => {
    const { ticket, dispute } = await disputed()
    actAs(curator())
    await post(takeUpLinkDispute, { id: dispute.id, version: dispute.version })
    expect((await shownBeside()).map(({ id }) => id)).toContain(dispute.id)
    await post(
      answerLinkDispute,
      answer(dispute, { version: dispute.version + 1, verdict: 'dismissed', answer: 'canarysaid too' }),
    )

    expect((await shownBeside()).map(({ id }) => id)).not.toContain(dispute.id)
    expect(await disputeOfTicket(ticket)).toMatchObject({ verdict: 'dismissed', answer: 'canarysaid too' })
    expect(
      JSON.stringify((await historyOfSubject(visitor, 'crosswalk_link', link, 50)).events),
    ).not.toContain('canarysaid')
  })

  it('points to the draft in which the link is to change, and needs one', async () => {
    const { dispute } = await disputed()
    actAs(curator())
    const form = answer(dispute, { verdict: 'to_change', answer: 'It will be taken out.' })

    expect(errorsIn(await leavingNothing(() => post(answerLinkDispute, form)))).toEqual({
      verdict: expect.stringContaining('begin one first') as string,
    })
    const draft = await beginDraft(curator(), code)
    expect(await disputeReceived(curator(), dispute.id)).toMatchObject({ draftEdition: draft.edition })
    await post(answerLinkDispute, form)

    expect(await rowsOf('SELECT draft_id FROM crosswalk_disputes WHERE id = $1', [dispute.id])).toEqual([
      { draft_id: draft.id },
    ])
    expect((await shownBeside()).find(({ id }) => id === dispute.id)).toMatchObject({ verdict: 'to_change' })
  })

  it('stays with the link in the next edition, and is read in the old one too', async () => {
    const { dispute } = await disputed()
    actAs(curator())
    await post(takeUpLinkDispute, { id: dispute.id, version: dispute.version })
    const { edition } = await beginDraft(curator(), code)
    await takeOut(curator(), code, 'WSIS.C2', 'SDG.8.2')
    await apply(curator(), code)
    const now = await crosswalkInFull(visitor, code)
    const before = await crosswalkInFull(visitor, code, 1)
    const beside = (crosswalk: typeof now) =>
      crosswalk?.links.find(
        ({ fromItem, toItem }) => fromItem.code === 'WSIS.C2' && toItem?.code === 'SDG.9.c',
      )?.disputes

    expect(now?.edition).toBe(edition)
    expect(beside(now)?.map(({ id }) => id)).toContain(dispute.id)
    expect(beside(now)).toEqual(beside(before))
    expect((await linkToDispute(visitor, link))?.crosswalk.edition).toBe(1)
  })
})

describe('the list of disputes', () => {
  it('begins with what waits longest', async () => {
    await disputed()
    await disputed()
    const all = await disputesReceived(curator())
    const open = all.filter(({ state }) => state !== 'answered')

    expect(open.length).toBeGreaterThan(1)
    expect(all.slice(0, open.length)).toEqual(open)
    expect(open.map(({ receivedAt }) => receivedAt)).toEqual(open.map(({ receivedAt }) => receivedAt).sort())
  })
})
