// Somebody at a slow desk: posts the plain forms of the pages, and tries each again with the same key until it is
// answered, whatever falls over meanwhile.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type BuiltAction } from '../support/built-actions'

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

export type Client = ReturnType<typeof clientAt>

export function clientAt({
  address,
  actions,
  email,
  password,
}: {
  address: string
  actions: BuiltAction[]
  email: string
  password: string
}) {
  const idOf = (name: string) => {
    const found = actions.find((action) => action.name === name)
    if (!found) throw new Error(`The build has no action ${name}.`)
    return found.id
  }
  const failures: string[] = []
  let leaving = false
  const isLeaving = () => leaving
  let cookie = ''

  const signIn = async () => {
    const fields = { email, password, returnTo: '', locale: 'en' }
    cookie = (await post(new URL('/en/account/sign-in', address), idOf('signIn'), fields)).cookie
  }

  /** Tries again what may fail while something is down. */
  const until = async <Value>(what: string, attempt: () => Promise<Value>): Promise<Value> => {
    for (;;) {
      try {
        return await attempt()
      } catch (error) {
        failures.push(`${what}: ${String(error)}`)
        if (isLeaving()) throw error
        await pause(50)
      }
    }
  }

  /** The same form, key and all, until it is answered: where that leads. */
  const insist = async (path: string, action: string, fields: Fields): Promise<string> => {
    const form = { ...fields, locale: 'en', idempotencyKey: randomUUID() }
    return await until(
      action,
      async () => (await post(new URL(path, address), idOf(action), form, cookie)).lands,
    )
  }

  /** Does one thing after the other as they come; what was cut off by leaving was never acknowledged. */
  const work = async <Job>(next: () => Job | undefined, perform: (job: Job) => Promise<void>) => {
    while (!isLeaving()) {
      const job = next()
      if (job === undefined) {
        await pause(20)
        continue
      }
      try {
        await perform(job)
      } catch (error) {
        if (!isLeaving()) throw error
      }
    }
  }

  return { failures, signIn, until, insist, work, leave: () => (leaving = true) }
}
