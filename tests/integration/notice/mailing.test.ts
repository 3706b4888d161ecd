// From a notice to a mail: digests, what happens when it cannot be handed over, and how people end it.
import { actAs, post, refusalIn } from '../../support/corridor'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { appDb } from '@/lib/db/clients'
import { installQueue } from '@/lib/jobs/install'
import { inTransaction } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail/send'
import { tryAddressAgain, tryMailAgain } from '@/lib/notice/actions'
import { noteOutcome, prepareMail } from '@/lib/notice/commands/deliver'
import { gatherDigest, peopleWithDigests } from '@/lib/notice/commands/digest'
import { giveNotice } from '@/lib/notice/commands/give'
import { endMails } from '@/lib/notice/commands/unsubscribe'
import { unsubscribeToken } from '@/lib/notice/unsubscribe'
import { aWorld, type World } from '../../support/world'

const monday = new Date('2026-11-23T06:00:00.000Z')
const tuesday = new Date('2026-11-24T06:00:00.000Z')
const folder = mkdtempSync(path.join(tmpdir(), 'concord-mail-'))

let world: World
let me = ''
beforeAll(async () => {
  process.env.CONCORD_DATA = folder
  world = await aWorld()
  me = world.people.focalPoint.personId
  await installQueue(process.env.DATABASE_URL ?? '')
})
beforeEach(async () => {
  await appDb().notice.deleteMany()
  await appDb().mailDelivery.deleteMany()
  await appDb().noticePreference.deleteMany()
  await appDb().refusedAddress.deleteMany()
})

let counted = 0
async function give(times: number, personId = me, kind = 'progress.published') {
  for (let at = 0; at < times; at++) {
    counted += 1
    const values = {}
    const notice = {
      source: `test:${String(counted)}`,
      kind,
      label: `Z-${String(counted)}`,
      path: '/desk',
      values,
    }
    await inTransaction((tx) => giveNotice(tx, [personId], notice, monday))
  }
}
async function gather(now: Date): Promise<string[]> {
  const due = await inTransaction((tx) => peopleWithDigests(tx, now))
  const made: (string | null)[] = []
  for (const digest of due) made.push(await inTransaction((tx) => gatherDigest(tx, digest, now)))
  return made.filter((id) => id !== null)
}
async function deliver(
  id: string,
  failure: 'none' | 'unreachable' | 'address-refused' = 'none',
  attempt = 1,
) {
  const mail = await inTransaction((tx) => prepareMail(tx, id, attempt))
  if (!mail) return null
  const found = failure === 'none' ? await sendMail(mail, monday) : failure
  return await inTransaction((tx) => noteOutcome(tx, mail, found, attempt === 12, monday))
}
const choose = (rhythm: 'at_once' | 'weekly' | 'none') =>
  appDb().noticePreference.create({ data: { personId: me, group: 'decisions', rhythm } })
const delivery = (id: string) => appDb().mailDelivery.findUniqueOrThrow({ where: { id } })

describe('thirty events', () => {
  it('give one mail, with all of them, whoever gathers twice', async () => {
    await give(30)

    const [id = '', ...more] = await gather(monday)
    const again = await gather(monday)
    await deliver(id)

    expect([more, again]).toEqual([[], []])
    const mails = readdirSync(path.join(folder, 'mail')).filter((file) => file.includes(id))
    expect(mails).toEqual([`${id}.eml`])
    const written = readFileSync(path.join(folder, 'mail', mails[0] ?? ''), 'utf8')
    expect(written).toContain(`Message-ID: <${id}@localhost>`)
    expect(written).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(written).toContain('Subject: Concord today: 30 notices')
    expect(await delivery(id)).toMatchObject({ state: 'sent' })
  })

  it('of which some were read meanwhile are told without those', async () => {
    await give(3)
    await appDb().notice.updateMany({ where: { label: `Z-${String(counted)}` }, data: { readAt: monday } })

    const [id = ''] = await gather(monday)

    expect(await appDb().notice.count({ where: { deliveryId: id } })).toBe(2)
  })
})

describe('how somebody hears', () => {
  it('at once, by a mail for each', async () => {
    await choose('at_once')

    await give(2)

    expect(await appDb().mailDelivery.count({ where: { personId: me, rhythm: 'at_once' } })).toBe(2)
  })

  it('once a week, on Mondays', async () => {
    await choose('weekly')
    await give(1)

    expect(await gather(tuesday)).toEqual([])
    expect(await gather(monday)).toHaveLength(1)
  })

  it('not at all, where they said so', async () => {
    await choose('none')
    await give(1)

    expect(await gather(monday)).toEqual([])
  })

  it('in no mail once they are suspended', async () => {
    await give(1, world.people.outsider.personId)
    const [id = ''] = await gather(monday)
    await appDb().person.update({
      where: { id: world.people.outsider.personId },
      data: { state: 'suspended' },
    })

    expect(await deliver(id)).toBeNull()
  })
})

describe('a mail that cannot be handed over', () => {
  const failed = async (failure: 'unreachable' | 'address-refused', attempt: number) => {
    await give(1)
    const [id = ''] = await gather(monday)
    await deliver(id, failure, attempt)
    return id
  }

  it('waits for the next try, and is given up after the twelfth', async () => {
    const id = await failed('unreachable', 1)
    expect(await delivery(id)).toMatchObject({ state: 'waiting', failure: 'unreachable' })

    await deliver(id, 'unreachable', 12)

    expect(await delivery(id)).toMatchObject({ state: 'dead', attempts: 12 })
  })

  it('is begun anew by an administrator, and by nobody else', async () => {
    const id = await failed('unreachable', 12)
    actAs(world.people.moderator)
    expect(await post(tryMailAgain, { delivery: id })).toEqual({ notFound: true })

    actAs(world.people.administrator)
    expect(await post(tryMailAgain, { delivery: id })).toEqual({ redirect: `/en/admin/mail/${id}` })

    expect(await delivery(id)).toMatchObject({ state: 'waiting', attempts: 0 })
    expect(await appDb().historyEvent.count({ where: { event: 'mail.tried-again', subjectId: id } })).toBe(1)
    expect(refusalIn(await post(tryMailAgain, { delivery: id }))).toContain('given up')
  })

  it('to a refused address marks it, and no more is sent there until its person says that it works', async () => {
    const id = await failed('address-refused', 1)
    expect(await delivery(id)).toMatchObject({ state: 'refused' })
    await give(1)
    const [next = ''] = await gather(tuesday)
    await deliver(next)
    expect(await delivery(next)).toMatchObject({ state: 'refused' })

    actAs(world.people.focalPoint)
    await post(tryAddressAgain, {})

    expect(await appDb().refusedAddress.count()).toBe(0)
    expect(refusalIn(await post(tryAddressAgain, {}))).toContain('not marked')
  })
})

describe('the link in a mail', () => {
  it('ends the mails of its kind without signing in, leaves the others, and may be used twice', async () => {
    await give(1)
    const token = unsubscribeToken({ personId: me, group: 'decisions' })

    expect(await endMails(token, monday)).toBe(true)
    expect(await endMails(token, monday)).toBe(true)

    expect(await gather(monday)).toEqual([])
    expect(await appDb().noticePreference.findMany({ where: { personId: me } })).toMatchObject([
      { group: 'decisions', rhythm: 'none' },
    ])
    expect(await appDb().historyEvent.count({ where: { event: 'notice.unsubscribed', subjectId: me } })).toBe(
      1,
    )
  })

  it('that was changed ends nothing', async () => {
    const token = unsubscribeToken({ personId: me, group: 'decisions' }).replace('decisions', 'all')

    expect(await endMails(token, monday)).toBe(false)
  })
})

vi.setConfig({ testTimeout: 60_000 })
