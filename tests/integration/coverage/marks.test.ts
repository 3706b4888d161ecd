// Saying that an item does not apply to a plan or a country.
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { liftMark, markNotApplicable } from '@/lib/coverage/actions'
import { crossingOnDesk } from '@/lib/coverage/queries/to-mark'
import { sheetOf } from '@/lib/coverage/queries/sheet'
import { visitor } from '@/lib/policy/actor'
import { rowsOf } from '../../support/plain-sql'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  refreshed()
  actAs(world.people.coordinator)
})

const ofPlan = (item = 'DSP.5') => ({
  framework: 'DSP',
  by: 'demonstration-plans',
  item,
  row: world.planCode,
  reason: 'No member of the plan has a coast',
})
const ofCountry = (row: string) => ({ ...ofPlan(), by: 'demonstration-countries', row })
const whyAt = async (sheet: 'demonstration-plans' | 'demonstration-countries', row: string) => {
  const shown = await sheetOf(visitor, { framework: 'DSP', sheet, under: 'DSP.5', from: null })
  return shown?.rows.find(({ code }) => code === row)?.cells[0]?.why
}

describe('marking an item as not applicable', () => {
  it('asks somebody signed out to sign in', async () => {
    actAs(null)
    expect(landed(await leavingNothing(() => post(markNotApplicable, ofPlan())))).toContain('sign-in')
  })

  it('is not for a moderator, another country’s focal point, or a plan’s focal point', async () => {
    for (const [name, form] of [
      ['moderator', ofPlan()],
      ['focalPoint', ofPlan()],
      ['focalPoint', ofCountry('ZX')],
    ] as const) {
      actAs(world.people[name])
      expect(refusalIn(await leavingNothing(() => post(markNotApplicable, form)))).toContain(
        'You may not make this change',
      )
    }
  })

  it('is not there for an unknown item, an unknown plan, or a layer', async () => {
    for (const form of [
      { ...ofPlan(), item: 'DSP.999' },
      { ...ofPlan(), row: 'NO-SUCH' },
      { ...ofPlan(), by: 'layers', row: 'skills' },
    ])
      expect(await leavingNothing(() => post(markNotApplicable, form))).toEqual({ notFound: true })
  })

  it('needs a reason, and keeps what was typed', async () => {
    const posted = await leavingNothing(() => post(markNotApplicable, { ...ofPlan(), reason: '' }))

    expect(errorsIn(posted)).toEqual({ reason: 'Say why it does not apply' })
  })

  it('shows at the crossing, in history, and is lifted again', async () => {
    expect(await whyAt('demonstration-plans', world.planCode)).toBe('nothing_planned')
    expect(landed(await post(markNotApplicable, ofPlan()))).toContain(
      '/coverage/DSP/demonstration-plans/DSP.5/at/',
    )
    expect(await whyAt('demonstration-plans', world.planCode)).toBe('not_applicable')
    expect(errorsIn(await leavingNothing(() => post(markNotApplicable, ofPlan())))).toEqual({
      reason: 'It is marked already.',
    })

    const [mark] = await rowsOf<{ id: string }>(
      'SELECT id FROM not_applicable_marks WHERE lifted_at IS NULL AND plan_id IS NOT NULL',
    )
    const events = await rowsOf(
      `SELECT event, visibility, after->>'reason' AS reason, organisation_name IS NOT NULL AS named FROM history_events WHERE subject_id = $1`,
      [mark?.id],
    )
    expect(events).toEqual([
      { event: 'coverage.marked', visibility: 'public', reason: ofPlan().reason, named: true },
    ])
    landed(await post(liftMark, { ...ofPlan(), id: mark?.id ?? '' }))
    expect(await whyAt('demonstration-plans', world.planCode)).toBe('nothing_planned')
    expect(refusalIn(await leavingNothing(() => post(liftMark, { ...ofPlan(), id: mark?.id ?? '' })))).toBe(
      'The mark was lifted meanwhile.',
    )
  })

  it('is a country’s own to say, by its focal point', async () => {
    actAs(world.people.focalPoint)
    const [own] = await rowsOf<{ code: string }>(
      'SELECT country_code AS code FROM organisations WHERE id = $1',
      [world.people.focalPoint.acting.id],
    )
    landed(await post(markNotApplicable, ofCountry(own?.code ?? '')))

    expect(await whyAt('demonstration-countries', own?.code ?? '')).toBe('not_applicable')
  })

  it('is on the desk of those alone who may say it', async () => {
    const place = { framework: 'DSP', by: 'demonstration-plans', item: 'DSP.6', row: world.planCode } as const

    expect(await crossingOnDesk(world.people.coordinator, place, '2026-11-23')).not.toBeNull()
    expect(await crossingOnDesk(world.people.moderator, place, '2026-11-23')).toBeNull()
  })

  it('cannot be said of a withdrawn item, nor be rewritten', async () => {
    await rowsOf("UPDATE framework_items SET withdrawn_at = now() WHERE code = 'DSP.7'")
    expect(refusalIn(await leavingNothing(() => post(markNotApplicable, ofPlan('DSP.7'))))).toContain(
      'withdrawn',
    )
    await expect(rowsOf("UPDATE not_applicable_marks SET reason = 'another'")).rejects.toThrow(
      /lifted, not rewritten/,
    )
    await expect(rowsOf('DELETE FROM not_applicable_marks')).rejects.toThrow(/lifted, not rewritten/)
  })
})
