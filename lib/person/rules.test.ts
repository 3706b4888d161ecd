import { describe, expect, it } from 'vitest'
import { browserOf, endingSeat, reactivating, readKey, seatAsked, suspending, writeKey } from './rules'

const person = { id: 'a', state: 'active' } as const
const asked = { by: 'b', otherAdministrators: 1, isAdministrator: true }

describe('suspending somebody', () => {
  it('is possible while another administrator stays', () => {
    expect(suspending(person, asked).ok).toBe(true)
  })

  it('is refused for oneself', () => {
    expect(suspending(person, { ...asked, by: 'a' })).toMatchObject({ reason: 'own-account' })
  })

  it('is refused a second time', () => {
    expect(suspending({ ...person, state: 'suspended' }, asked)).toMatchObject({
      reason: 'already-suspended',
    })
  })

  it('is refused for the last administrator', () => {
    expect(suspending(person, { ...asked, otherAdministrators: 0 })).toMatchObject({
      reason: 'last-administrator',
    })
    expect(suspending(person, { ...asked, otherAdministrators: 0, isAdministrator: false }).ok).toBe(true)
  })
})

describe('reactivating somebody', () => {
  it('is for those who are suspended', () => {
    expect(reactivating({ ...person, state: 'suspended' }).ok).toBe(true)
    expect(reactivating(person)).toMatchObject({ reason: 'not-suspended' })
  })
})

describe('ending a seat', () => {
  it('is refused for the last administrator’s', () => {
    expect(endingSeat({ role: 'administrator', endedAt: null }, 0)).toMatchObject({
      reason: 'last-administrator',
    })
    expect(endingSeat({ role: 'administrator', endedAt: null }, 1).ok).toBe(true)
    expect(endingSeat({ role: 'moderator', endedAt: null }, 0).ok).toBe(true)
  })

  it('happens once', () => {
    expect(endingSeat({ role: 'moderator', endedAt: new Date(0) }, 3)).toMatchObject({
      reason: 'already-ended',
    })
  })
})

describe('asking for a seat', () => {
  it('names a plan for a coordinator only', () => {
    expect(seatAsked('coordinator', 'plan').ok).toBe(true)
    expect(seatAsked('coordinator', null).ok).toBe(true)
    expect(seatAsked('focal_point', 'plan')).toMatchObject({ reason: 'plan-not-for-role', field: 'plan' })
  })
})

describe('the place in a list of people', () => {
  it('survives the address, in every script', () => {
    const key = { name: 'ปิยะดา, "Nguyễn" | \\', id: '6f6fd2a4-1f0c-4f5e-9d5f-5a5d8f6f0a11' }

    expect(readKey(writeKey(key))).toEqual(key)
  })

  it.each([
    undefined,
    '',
    'nonsense',
    '%',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('["a\\u0000","6f6fd2a4-1f0c-4f5e-9d5f-5a5d8f6f0a11"]').toString('base64url'),
  ])('is the beginning where the address says %j', (word) => {
    expect(readKey(word)).toBeNull()
  })
})

describe('telling browsers apart', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125 Safari/537.36',
      'Samsung Internet on Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
      'Safari on iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox on Linux'],
    ['curl/8.5', null],
  ])('%s', (agent, said) => {
    const seen = browserOf(agent)

    expect(seen && `${seen.browser} on ${seen.system}`).toBe(said)
  })
})
