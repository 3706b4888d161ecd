// The whole way from a request's cookie to the person, with the framework's cookie jar stood in for.
import { randomBytes } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { currentActor, currentViewer, signedInPerson } from '@/lib/auth/current'
import { openSession } from '@/lib/auth/session'
import { sealSessionId } from '@/lib/auth/token'
import { appDb, closeDb } from '@/lib/db/clients'
import { anOrganisation, somebody } from '../../support/people'

const jar = vi.hoisted(() => new Map<string, string>())
vi.mock('next/headers', () => ({
  cookies: () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
}))

let ministry: { id: string }
beforeAll(async () => {
  ministry = await anOrganisation()
})
afterEach(() => {
  jar.clear()
  vi.unstubAllEnvs()
})

async function signedIn() {
  const person = await somebody({ seats: [{ organisation: ministry, role: 'focal_point' }] })
  const opening = {
    personId: person.id,
    method: 'password',
    actingOrganisationId: ministry.id,
    agent: null,
  } as const
  const sid = await openSession(appDb(), { ...opening, now: new Date() })
  jar.set('concord-session', await sealSessionId(sid, 600))
  return { person, sid }
}

describe('who is asking', () => {
  it('is the person whose session the cookie carries', async () => {
    const { person } = await signedIn()

    expect(await currentActor()).toMatchObject({ personId: person.id, acting: { id: ministry.id } })
    expect(await signedInPerson()).toMatchObject({ id: person.id })
  })

  it('is nobody without a cookie, or with one that we did not make', async () => {
    expect(await currentActor()).toBeNull()
    for (const forged of ['', 'x', randomBytes(40).toString('base64url'), 'a.b.c.d.e']) {
      jar.set('concord-session', forged)
      expect(await currentActor()).toBeNull()
    }
    expect(await currentViewer()).toEqual({ kind: 'visitor' })
  })

  it('is nobody when the cookie holds the bare id, unsealed', async () => {
    const { sid } = await signedIn()
    jar.set('concord-session', sid)

    expect(await currentActor()).toBeNull()
  })

  it('is nobody once the secret has changed', async () => {
    await signedIn()
    vi.stubEnv('CONCORD_SECRET', 'another secret of the tests, as long as the first')

    expect(await currentActor()).toBeNull()
  })

  it('is nobody at an https address with a cookie that lacks its prefix', async () => {
    await signedIn()
    vi.stubEnv('CONCORD_PUBLIC_URL', 'https://concord.example')

    expect(await currentActor()).toBeNull()
  })

  it('is nobody from the next request on, once the person is suspended', async () => {
    const { person } = await signedIn()
    expect(await currentActor()).not.toBeNull()

    await appDb().person.update({ where: { id: person.id }, data: { state: 'suspended' } })

    expect(await currentActor()).toBeNull()
  })

  it('is not answered while the database is away: a fault is a fault', async () => {
    await signedIn()
    await closeDb()
    vi.stubEnv('DATABASE_APP_URL', 'postgresql://nobody@127.0.0.1:9/none')

    await expect(currentActor()).rejects.toThrow()
    await closeDb()
  })
})
