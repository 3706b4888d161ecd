import { describe, expect, it, vi } from 'vitest'
import { addressOf } from './address'

const from = (forwarded: string | null) => addressOf({ get: () => forwarded })

describe('the address that a request came from', () => {
  it('is the one that our own server or our nearest proxy noted', () => {
    expect(from('203.0.113.9')).toBe('203.0.113.9')
    expect(from('1.2.3.4, 203.0.113.9')).toBe('203.0.113.9')
  })

  it('is read as many hops back as proxies are trusted', () => {
    vi.stubEnv('CONCORD_TRUSTED_PROXIES', '2')

    expect(from('6.6.6.6, 203.0.113.9, 10.0.0.1')).toBe('203.0.113.9')
    vi.unstubAllEnvs()
  })

  it('is one for the whole network of an IPv6 customer', () => {
    expect(from('2001:db8:1:2:aaaa::1')).toBe(from('2001:0DB8:0001:0002:ffff:1:2:3'))
    expect(from('2001:db8:1:2::1')).not.toBe(from('2001:db8:1:3::1'))
    expect(from('::1')).toBe('0:0:0:0::/64')
  })

  it('is the same address when IPv4 is written as IPv6', () => {
    expect(from('::ffff:203.0.113.9')).toBe('203.0.113.9')
  })

  it('is one for all where nothing is known', () => {
    expect(from(null)).toBe('unknown')
    expect(from('')).toBe('unknown')
  })
})
