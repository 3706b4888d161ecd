import { beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '@/lib/policy/actor'
import { aWorld } from '../../support/world'
import { aWeek, days, saidOn } from './days'

const said = new Map<string, Record<string, unknown>>()
beforeAll(async () => {
  await aWeek(await aWorld(), async (day) => {
    said.set(day, await saidOn(visitor, day))
  })
})

describe('the public record of a past day', () => {
  it.each(days)('says of %s what it said on that day, to every question', async (day) => {
    const asked = await saidOn({ kind: 'visitor', asOf: day }, day)

    for (const [question, answer] of Object.entries(said.get(day) ?? {}))
      expect({ question, answer: asked[question] }).toEqual({ question, answer })
  })

  it('says on a day without changes what the day before it said', async () => {
    const quiet = await saidOn({ kind: 'visitor', asOf: '2031-03-06' }, '2031-03-05')

    expect(quiet.plan).toEqual(said.get('2031-03-05')?.plan)
  })

  it('told different things on different days', () => {
    expect(new Set(days.map((day) => JSON.stringify(said.get(day)?.plan))).size).toBe(days.length)
    expect(JSON.stringify(said.get(days[2])?.ministry)).toContain('Ministry under its new name')
    expect(JSON.stringify(said.get(days[1])?.ministry)).not.toContain('Ministry under its new name')
  })

  it('knows nothing of a plan before its day', async () => {
    const before = await saidOn({ kind: 'visitor', asOf: '2026-11-22' }, '2026-11-22')

    expect(before).toMatchObject({ plan: null, plans: [], ministry: null })
  })
})
