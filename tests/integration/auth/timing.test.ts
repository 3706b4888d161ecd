// An unknown account takes as long as a known one. Machines are noisy, so what is held is a ratio of medians far
// from the one that skipping the hash would give (about a thirtieth); the measured figures are printed.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signInWithPassword } from '@/lib/auth/sign-in'
import { somebody } from '../../support/people'

const rounds = 20
const now = new Date('2026-11-23T09:00:00.000Z')

async function taken(email: string): Promise<number> {
  const began = performance.now()
  await signInWithPassword(
    { email, password: 'wrong', address: randomUUID(), deviceNote: undefined, agent: null },
    now,
  )
  return performance.now() - began
}
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

describe('the time that a refusal takes', () => {
  it('is the same for a known and an unknown account', { timeout: 180_000 }, async () => {
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      // A fresh account each time, so that neither is slowed.
      const { email } = await somebody()
      const strange = `strange-${round}@ministry.example`
      if (round % 2) {
        known.push(await taken(email))
        unknown.push(await taken(strange))
      } else {
        unknown.push(await taken(strange))
        known.push(await taken(email))
      }
    }
    const ratio = median(unknown) / median(known)
    process.stdout.write(
      `refusal: known ${median(known).toFixed(1)} ms, unknown ${median(unknown).toFixed(1)} ms, ratio ${ratio.toFixed(3)}\n`,
    )

    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.6)
  })
})
