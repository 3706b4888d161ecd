import { describe, expect, it } from 'vitest'
import { isSignature, markOf, signatureOf } from './secrets'

describe('a signature', () => {
  it('holds for its own purpose and text only', () => {
    const signature = signatureOf('device', 'a text')

    expect(isSignature('device', 'a text', signature)).toBe(true)
    expect(isSignature('device', 'another text', signature)).toBe(false)
    expect(isSignature('password-link', 'a text', signature)).toBe(false)
    expect(isSignature('device', 'a text', '')).toBe(false)
  })

  it('and a mark say nothing of what they are made from', () => {
    expect(markOf('guessing', 'rosa@ministry.gov')).toMatch(/^[\w-]{22}$/)
  })
})
