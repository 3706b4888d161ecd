import { describe, expect, it } from 'vitest'
import { gate } from './hash-gate'

function workbench() {
  let running = 0
  const bench = {
    atOnce: 0,
    finish: [] as (() => void)[],
    work: async () => {
      running += 1
      bench.atOnce = Math.max(bench.atOnce, running)
      await new Promise<void>((done) => bench.finish.push(done))
      running -= 1
      return 'done'
    },
  }
  return bench
}
const settle = () => new Promise((done) => setTimeout(done, 0))

describe('hashing many passwords at once', () => {
  it('runs only so many, and the rest in turn', async () => {
    const through = gate({ atOnce: 2, waiting: 10 })
    const bench = workbench()

    const answers = Array.from({ length: 6 }, () => through(bench.work))
    for (let round = 0; round < 6; round += 1) {
      await settle()
      bench.finish.shift()?.()
    }

    expect(await Promise.all(answers)).toEqual(Array.from({ length: 6 }, () => ({ ok: true, value: 'done' })))
    expect(bench.atOnce).toBe(2)
  })

  it('asks to come back once too many wait', async () => {
    const through = gate({ atOnce: 1, waiting: 1 })
    const bench = workbench()

    const heard = [through(bench.work), through(bench.work)]
    expect(await through(bench.work)).toEqual({ ok: false, reason: 'busy' })
    for (let round = 0; round < 2; round += 1) {
      await settle()
      bench.finish.shift()?.()
    }

    expect((await Promise.all(heard)).every(({ ok }) => ok)).toBe(true)
  })

  it('goes on after one of them failed', async () => {
    const through = gate({ atOnce: 1, waiting: 1 })

    await expect(through(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')

    expect(await through(() => Promise.resolve(1))).toEqual({ ok: true, value: 1 })
  })
})
