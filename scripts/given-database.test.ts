import { describe, expect, it } from 'vitest'
import { problemsOfProduction } from './given-database'

const sound = {
  DATABASE_URL: 'postgresql://concord_owner:Qm3xT8vLr2@db.ministry.example/concord?sslmode=verify-full',
  CONCORD_PUBLIC_URL: 'https://concord.ministry.example',
  CONCORD_SECRET: '9f2c4be1a7d8035e6b41c2f09d7e8a53',
}

describe('a production start against a given database', () => {
  it('goes ahead with sound settings', () => {
    expect(problemsOfProduction(sound)).toEqual([])
  })

  it.each([
    [
      'an address that is not https',
      { CONCORD_PUBLIC_URL: 'http://concord.ministry.example' },
      /https address/,
    ],
    ['no address', { CONCORD_PUBLIC_URL: undefined }, /https address/],
    ['no secret', { CONCORD_SECRET: undefined }, /32 random characters/],
    ['a short secret', { CONCORD_SECRET: '9f2c4be1a7' }, /32 random characters/],
    [
      'a default secret',
      { CONCORD_SECRET: 'change-me-change-me-change-me-change-me' },
      /32 random characters/,
    ],
    ['a secret of one letter', { CONCORD_SECRET: 'a'.repeat(40) }, /32 random characters/],
    ['demonstration accounts', { CONCORD_DEMONSTRATION: '1' }, /no demonstration accounts/],
    [
      'an open line to another host',
      { DATABASE_URL: 'postgresql://owner:Qm3xT8vLr2@db.example/concord?sslmode=disable' },
      /in the open \(sslmode=disable\)/,
    ],
    [
      'a line that was not told to close',
      { DATABASE_URL: 'postgresql://owner:Qm3xT8vLr2@10.0.0.9/concord' },
      /in the open/,
    ],
    [
      'an open line of the reader',
      { DATABASE_READER_URL: 'postgresql://reader:Qm3xT8vLr2@replica.example/concord?sslmode=disable' },
      /DATABASE_READER_URL would speak to replica.example in the open/,
    ],
    [
      'an open line to a mail server',
      { CONCORD_SMTP_URL: 'smtp://concord:Qm3xT8vLr2@mail.ministry.example:587' },
      /mail server in the open/,
    ],
    ['something that is no mail server', { CONCORD_SMTP_URL: 'https://mail.example' }, /not the address/],
    [
      'a default password',
      { DATABASE_URL: 'postgresql://postgres:postgres@localhost/concord' },
      /default password/,
    ],
    [
      'something that is no database',
      { DATABASE_URL: 'mysql://localhost/concord' },
      /not the address of a PostgreSQL/,
    ],
  ])('refuses %s', (_what, change, sentence) => {
    const problems = problemsOfProduction({ ...sound, ...change })

    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(sentence)
  })

  it.each(['localhost', '127.0.0.1', '127.0.1.1', '[::1]'])(
    'lets the same machine speak plainly (%s)',
    (host) => {
      expect(
        problemsOfProduction({ ...sound, DATABASE_URL: `postgresql://owner:Qm3xT8vLr2@${host}/concord` }),
      ).toEqual([])
    },
  )

  it('names everything that is wrong at once', () => {
    expect(problemsOfProduction({ DATABASE_URL: sound.DATABASE_URL })).toHaveLength(2)
  })
})
