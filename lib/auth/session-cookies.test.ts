import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepSignedIn } from './session-cookies'

type Kept = { value: string; options: Record<string, unknown> }

async function kept(publicUrl: string): Promise<Map<string, Kept>> {
  vi.stubEnv('CONCORD_PUBLIC_URL', publicUrl)
  const cookies = new Map<string, Kept>()
  const jar = {
    get: () => undefined,
    set: (name: string, value: string, options: Record<string, unknown>) =>
      cookies.set(name, { value, options }),
  }
  await keepSignedIn(jar as never, 'A'.repeat(43), 'rosa@ministry.gov')
  return cookies
}

describe('the cookies of somebody signed in', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('are bound to our host over https', async () => {
    const cookies = await kept('https://concord.example')

    expect([...cookies.keys()]).toEqual(['__Host-concord-session', '__Host-concord-device'])
    for (const { options } of cookies.values())
      expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  })

  it('keep every other guard where the address is not https', async () => {
    const cookies = await kept('http://localhost:3000')

    expect([...cookies.keys()]).toEqual(['concord-session', 'concord-device'])
    for (const { options } of cookies.values())
      expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: false })
  })

  it('name no domain, and the session ends within a day', async () => {
    const session = (await kept('https://concord.example')).get('__Host-concord-session')

    expect(session?.options).not.toHaveProperty('domain')
    expect(session?.options.maxAge).toBe(86_400)
  })
})
