import { describe, expect, it } from 'vitest'
import { ownPath } from './return-to'

describe('the way back after signing in', () => {
  it.each(['/en/desk', '/vi/desk/commitments?x=1', '/en', '/en/account', '/en/plans/ADM2025/1.2'])(
    '%s is a page of ours',
    (path) => {
      expect(ownPath(path)).toBe(path)
    },
  )

  it.each([
    undefined,
    ['/en/desk'],
    '',
    'en/desk',
    '//evil.example',
    '//evil.example/en/desk',
    '/\\evil.example',
    '/en\\..\\evil',
    'https://evil.example/en/desk',
    'javascript:alert(1)',
    '/en/desk\nSet-Cookie: x',
    '/en/desk\t',
    ' /en/desk',
    '/xx/desk',
    '/api/auth/signout',
    '/../en/desk',
    '/en/../../evil',
    '/en/account/sign-in?returnTo=/en/desk',
    '/en/account/sign-out',
    '/en/account/password/link',
    `/en/${'a'.repeat(600)}`,
  ])('%j is not followed', (path) => {
    expect(ownPath(path)).toBeNull()
  })
})
