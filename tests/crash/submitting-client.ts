// A focal point at a slow desk: begins a report, writes it, hands it in, by the plain forms of the pages, and
// tries every step again with the same form until it is answered, whatever falls over meanwhile.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type BuiltAction } from '../support/built-actions'

export type Report = { commitmentId: string; period: string }
export type Acknowledged = Report & { versionId: string; narrative: string }

type Fields = Record<string, string>
type Answer = { lands: string; cookie: string }

/** Posts a form as the pages do without scripts running between; throws where no whole answer comes. */
export async function post(page: URL, action: string, fields: Fields, cookie = ''): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  body.append('0', '[{"status":"idle"},"$K1"]')
  const answer = await fetch(page, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    headers: { 'next-action': action, accept: 'text/x-component', origin: page.origin, cookie },
    body,
  })
  const said = await answer.text()
  const lands = answer.headers.get('x-action-redirect')?.split(';')[0]
  if (!lands) throw new Error(`${String(answer.status)} ${said.slice(0, 300)}`)
  return {
    lands,
    cookie: answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; '),
  }
}

export type Client = ReturnType<typeof submittingClient>

export function submittingClient(options: {
  address: string
  actions: BuiltAction[]
  email: string
  password: string
  /** The next report to hand in; undefined when there is none left. */
  next: () => Report | undefined
}) {
  const { address, actions, next } = options
  const idOf = (name: string) => {
    const found = actions.find((action) => action.name === name)
    if (!found) throw new Error(`The build has no action ${name}.`)
    return found.id
  }
  const acknowledged: Acknowledged[] = []
  const failures: string[] = []
  let leaving = false
  const isLeaving = () => leaving
  let cookie = ''

  const signIn = async () => {
    const fields = { email: options.email, password: options.password, returnTo: '', locale: 'en' }
    cookie = (await post(new URL('/en/account/sign-in', address), idOf('signIn'), fields)).cookie
  }

  /** The same form, key and all, until it is answered. */
  const insist = async (page: URL, action: string, fields: Fields): Promise<string> => {
    const form = { ...fields, locale: 'en', idempotencyKey: randomUUID() }
    for (;;) {
      try {
        return (await post(page, idOf(action), form, cookie)).lands
      } catch (error) {
        failures.push(`${action}: ${String(error)}`)
        if (isLeaving()) throw error
        await pause(50)
      }
    }
  }

  const handIn = async (report: Report) => {
    // Any page that carries the forms of a report will do; this one needs nothing but the commitment.
    const page = new URL(`/en/desk/commitments/${report.commitmentId}/report`, address)
    const narrative = `Said once: ${randomUUID()}`
    const begun = await insist(page, 'beginUpdate', {
      id: report.commitmentId,
      period: report.period,
      language: 'en',
    })
    const versionId = /progress\/([0-9a-f-]{36})/.exec(begun)?.[1] ?? ''
    await insist(page, 'saveStatus', {
      id: versionId,
      version: '1',
      language: 'en',
      implementation: 'in_progress',
      percentComplete: '40',
      narrative,
      obstacles: '',
      supportRequested: '',
      nextStep: '',
      'english.narrative': '',
      'expectedOn.year': '',
      'expectedOn.month': '',
      'expectedOn.day': '',
      then: '',
    })
    const receipt = await insist(page, 'submitUpdate', { id: versionId, version: '2' })
    if (!receipt.includes('receipt')) throw new Error(`landed on ${receipt}`)
    acknowledged.push({ ...report, versionId, narrative })
  }

  const work = async () => {
    for (let report = next(); report && !isLeaving(); report = next()) {
      try {
        await handIn(report)
      } catch (error) {
        if (!isLeaving()) throw error
      }
    }
  }

  return { acknowledged, failures, signIn, work, leave: () => (leaving = true) }
}
