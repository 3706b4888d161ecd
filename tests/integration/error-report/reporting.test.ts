// A reader without an account says what is wrong, and reads the answer; nobody else learns their words or address.
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  actAs,
  comeFrom,
  errorsIn,
  landed,
  post,
  refusalIn,
  typedIn,
  type Values,
} from '../../support/corridor'
import { appDb, readerDb } from '@/lib/db/clients'
import { answerErrorReport, closeErrorReport, reportError } from '@/lib/error-report/actions'
import { errorReport, errorReports, reportOfTicket } from '@/lib/error-report/queries'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(async () => {
  comeFrom('http://localhost:3000')
  actAs(null)
  await rowsOf(`DELETE FROM rate_limits WHERE key LIKE 'error-report%'`)
})

const words = (over: Values = {}): Values => ({
  about: '/en/plans/Z-PLAN',
  said: 'canarysaid: the year is wrong.',
  place: 'The third row',
  email: 'canaryreader@example.org',
  ...over,
})
async function reported(over: Values = {}) {
  const ticket = decodeURIComponent(
    landed(await post(reportError, words(over)))
      .split('/')
      .at(-1) ?? '',
  )
  const report = await reportOfTicket(ticket)
  if (!report) throw new Error('The report was not found again.')
  return { ticket, report }
}

describe('reporting an error', () => {
  it('needs no account, gives a reference, and promises an answer', async () => {
    const { report } = await reported()

    expect(report).toMatchObject({ about: '/plans/Z-PLAN', state: 'open', language: 'en' })
    expect(report.reference).toMatch(/^E-\d{8}-[0-9A-F]{8}$/)
    expect(report.dueOn > report.receivedAt.slice(0, 10)).toBe(true)
    expect(
      await rowsOf(
        `SELECT role FROM outbox_messages WHERE kind = 'error.reported' AND payload->>'path' = '/admin/errors/' || $1`,
        [report.id],
      ),
    ).toEqual([{ role: 'moderator' }])
  })

  it('says beside the field what is amiss, and keeps what was typed', async () => {
    const answer = await leavingNothing(() =>
      post(reportError, words({ about: 'https:evil', said: ' ', email: 'nobody' })),
    )

    expect(Object.keys(errorsIn(answer)).sort()).toEqual(['about', 'email', 'said'])
    expect(typedIn(answer)).toMatchObject({ place: 'The third row' })
  })

  it('is refused from another site, to a program that fills in everything, and without a key', async () => {
    expect(refusalIn(await leavingNothing(() => post(reportError, words({ website: 'x' }))))).toContain(
      'must stay empty',
    )
    expect(
      refusalIn(await leavingNothing(() => post(reportError, words({ idempotencyKey: 'none' })))),
    ).not.toContain('redirect')
    comeFrom('https://evil.example')
    expect(JSON.stringify(await leavingNothing(() => post(reportError, words())))).toContain('refused')
  })

  it('happens once, however often the form is sent, and leads to the same answer', async () => {
    const idempotencyKey = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => post(reportError, words({ idempotencyKey }))))

    expect(new Set(answers.map(landed)).size).toBe(1)
    expect(
      JSON.stringify(
        await leavingNothing(() => post(reportError, words({ idempotencyKey, said: 'Other.' }))),
      ),
    ).toContain('refused')
  })

  it('is limited by address', async () => {
    for (let count = 0; count < 20; count += 1) await post(reportError, words())

    expect(refusalIn(await leavingNothing(() => post(reportError, words())))).toContain('Too many reports')
  })
})

describe('the words and the address of the reader', () => {
  it('are in no history, no notice and no row that the public reader may see', async () => {
    await reported()
    for (const table of ['history_events', 'outbox_messages', 'anonymous_keys', 'idempotency_keys'])
      expect(await rowsOf(`SELECT 1 FROM ${table} t WHERE t::text LIKE '%canary%'`), table).toEqual([])
    await expect(readerDb().errorReport.findMany()).rejects.toThrow()
  })

  it('are found by the whole ticket only, and the address by nobody', async () => {
    const { ticket, report } = await reported()

    expect(await reportOfTicket(report.reference)).toBeNull()
    expect(await reportOfTicket(`${ticket.slice(0, -1)}x`)).toBeNull()
    expect(JSON.stringify(await reportOfTicket(ticket))).not.toContain('canaryreader')
    expect(JSON.stringify(await errorReport(world.people.moderator, report.id))).not.toContain('canaryreader')
    expect(await errorReport(world.people.focalPoint, report.id)).toBeNull()
    expect(await errorReports(world.people.focalPoint, '2026-11-25')).toEqual([])
  })
})

describe('answering', () => {
  const answer = { answer: 'Mended, thank you.', language: 'en' }

  it('asks to sign in, is not there for another, not allowed to a focal point', async () => {
    const { report } = await reported()
    const form = { id: report.id, version: report.version, ...answer }
    expect(landed(await leavingNothing(() => post(answerErrorReport, form)))).toContain('sign-in')
    actAs(world.people.focalPoint)
    expect(refusalIn(await leavingNothing(() => post(answerErrorReport, form)))).toContain('may not make')
    actAs(world.people.moderator)
    expect(await leavingNothing(() => post(answerErrorReport, { ...form, id: randomUUID() }))).toEqual({
      notFound: true,
    })
  })

  it('stands under the ticket, and is sent to the address by the report’s id alone', async () => {
    const { ticket, report } = await reported()
    actAs(world.people.moderator)
    await post(answerErrorReport, { id: report.id, version: report.version, ...answer })

    expect(await reportOfTicket(ticket)).toMatchObject({ state: 'answered', answer: answer.answer })
    const [notice] = await rowsOf<{ payload: object }>(
      `SELECT payload FROM outbox_messages WHERE kind = 'error.answered' AND payload->>'label' = $1`,
      [report.reference],
    )
    expect(notice?.payload).toEqual({
      path: '/report-an-error',
      label: report.reference,
      values: { errorReportId: report.id },
    })
    expect(
      await rowsOf('SELECT event, visibility FROM history_events WHERE subject_id = $1 ORDER BY sequence', [
        report.id,
      ]),
    ).toEqual([
      { event: 'error.reported', visibility: 'internal' },
      { event: 'error.answered', visibility: 'internal' },
    ])
    expect(
      refusalIn(
        await leavingNothing(() =>
          post(answerErrorReport, { id: report.id, version: report.version + 1, ...answer }),
        ),
      ),
    ).toContain('answered or closed')
  })

  it('sends nothing where no address was given, and may end with closing', async () => {
    const { ticket, report } = await reported({ email: '' })
    actAs(world.people.administrator)
    await post(answerErrorReport, { id: report.id, version: report.version, ...answer })
    await post(closeErrorReport, { id: report.id, version: report.version + 1 })

    expect(await reportOfTicket(ticket)).toMatchObject({ state: 'closed', answer: answer.answer })
    expect(
      await rowsOf(`SELECT 1 FROM outbox_messages WHERE kind = 'error.answered' AND payload->>'label' = $1`, [
        report.reference,
      ]),
    ).toEqual([])
    expect(
      refusalIn(
        await leavingNothing(() => post(closeErrorReport, { id: report.id, version: report.version + 2 })),
      ),
    ).toContain('closed already')
    await expect(
      appDb().errorReport.update({ where: { id: report.id }, data: { said: 'x' } }),
    ).rejects.toThrow()
  })
})
