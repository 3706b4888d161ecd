import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isSameOrigin } from './origin'

describe('the origin of a change', () => {
  beforeEach(() => {
    vi.stubEnv('CONCORD_PUBLIC_URL', 'https://concord.example')
    vi.stubEnv('NODE_ENV', 'production')
  })
  afterEach(() => vi.unstubAllEnvs())

  const from = (origin?: string) =>
    isSameOrigin(
      new Headers(origin === undefined ? { host: 'evil.example' } : { origin, host: 'concord.example' }),
    )

  it('is our own address', () => {
    expect(from('https://concord.example')).toBe(true)
  })

  it.each([
    'https://evil.example',
    'null',
    '',
    'https://sub.concord.example',
    'https://concord.example.evil.example',
    'not an address',
    undefined,
  ])('is refused when it is %s', (origin) => {
    expect(from(origin)).toBe(false)
  })
})
