import { randomBytes } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { describe, expect, it } from 'vitest'
import { keyFor } from './secrets'
import { sealSessionId, sessionIdIn } from './token'

const sid = () => randomBytes(32).toString('base64url')

describe('the session cookie', () => {
  it('gives back the id that was sealed in it', async () => {
    const id = sid()

    expect(await sessionIdIn(await sealSessionId(id, 60))).toBe(id)
  })

  it('shows nothing of the id', async () => {
    const id = sid()

    expect(await sealSessionId(id, 60)).not.toContain(id)
  })

  it('opens nothing when it was forged, damaged, outlived or made for something else', async () => {
    const whole = await sealSessionId(sid(), 60)
    const key = keyFor('session-cookie')
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ sid: sid() })).toString('base64url')}.`
    const presented = [
      undefined,
      '',
      'nonsense',
      unsigned,
      `${whole.slice(0, -2)}xx`,
      await encode({ token: { sid: sid() }, secret: randomBytes(32) }),
      await encode({ token: { sid: sid() }, secret: keyFor('device') }),
      await encode({ token: { sid: sid() }, secret: key, maxAge: -60 }),
      await encode({ token: { sub: sid() }, secret: key }),
      await encode({ token: { sid: 'short' }, secret: key }),
      await encode({ token: { sid: `${sid()}' OR 1=1` }, secret: key }),
      'x'.repeat(10_000),
    ]

    expect(await Promise.all(presented.map(sessionIdIn))).toEqual(presented.map(() => null))
  })
})
