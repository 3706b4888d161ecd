import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { checkPassword, hashPassword, isWeakHash } from './password-hash'

const argon2 = { d: 0, i: 1, id: 2 } as const
const right = 'Seven kites over the delta'

describe('a stored password', () => {
  it('is argon2id with 19 MiB and two passes', async () => {
    const stored = await hashPassword(right)

    expect(stored.ok && stored.value).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('is compared exactly', async () => {
    const stored = await hashPassword(right)
    const typed = [right, right.toUpperCase(), `${right} `, ` ${right}`, right.slice(0, -1), '']
    const answers = []
    for (const each of typed) answers.push(await checkPassword(stored.ok ? stored.value : null, each))

    expect(answers.map((answer) => answer.ok && answer.isRight)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('is the same on a keyboard that composes its letters in another way', async () => {
    const stored = await hashPassword('tám cánh diều'.normalize('NFC'))
    const answer = await checkPassword(stored.ok ? stored.value : null, 'tám cánh diều'.normalize('NFD'))

    expect(answer).toEqual({ ok: true, isRight: true, isWeak: false })
  })

  it('of nobody is never right', async () => {
    expect(await checkPassword(null, right)).toEqual({ ok: true, isRight: false, isWeak: false })
    expect(await checkPassword('not a hash', right)).toEqual({ ok: true, isRight: false, isWeak: false })
  })

  it.each([
    ['argon2id with less memory', { algorithm: argon2.id, memoryCost: 4096, timeCost: 3 }],
    ['argon2id with one pass', { algorithm: argon2.id, memoryCost: 19_456, timeCost: 1 }],
    ['argon2i', { algorithm: argon2.i, memoryCost: 19_456, timeCost: 2 }],
    ['argon2d', { algorithm: argon2.d, memoryCost: 19_456, timeCost: 2 }],
  ])('made as %s still opens, and is known to be weak', async (_format, settings) => {
    const stored = await hash(right, { ...settings, parallelism: 1 })

    expect(await checkPassword(stored, right)).toEqual({ ok: true, isRight: true, isWeak: true })
  })

  it('made with more than is asked today is not weakened', async () => {
    expect(isWeakHash(await hash(right, { memoryCost: 47_104, timeCost: 2, parallelism: 1 }))).toBe(false)
  })
})
