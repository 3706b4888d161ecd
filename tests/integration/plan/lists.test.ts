import { beforeAll, describe, expect, it } from 'vitest'
import { narrow, ordered, pageSize, paged, placeOf } from '@/lib/commitment/filtering'
import { commitmentsOverPlans } from '@/lib/commitment/queries/found'
import { commitmentsWithWords } from '@/lib/commitment/queries/search'
import { gapsOf } from '@/lib/coverage/queries/overview'
import { calendar } from '@/lib/forum/queries/calendar'
import { findOverlaps } from '@/lib/overlap/commands/find'
import { overlapsOnRecord } from '@/lib/overlap/queries/pairs'
import { plansAtAGlance } from '@/lib/plan/queries/all'
import { regionToday } from '@/lib/plan/queries/region'
import { visitor } from '@/lib/policy/actor'
import { rowsOf } from '../../support/database'
import type { World } from '../../support/world'
import { aPlanInUse, day } from './a-plan-in-use'

let world: World
beforeAll(async () => {
  world = await aPlanInUse()
})

const found = async (words: string) => {
  const { ids, isAlike } = await commitmentsWithWords(visitor, words)
  const rows = await rowsOf<{ code: string }>(
    'select code from commitments where id = any($1) order by code',
    [ids],
  )
  return { codes: rows.map(({ code }) => code), isAlike }
}

describe('searching commitments', () => {
  it('finds a word in a script without spaces', async () => {
    expect(await found('หมู่บ้าน')).toEqual({ codes: ['Z-MOVING'], isAlike: false })
    expect(await found('อินเทอร์เน็ต ชายแดน')).toEqual({ codes: ['Z-MOVING'], isAlike: false })
  })

  it('finds a title by its first letters, also where they end in the middle of a word', async () => {
    const [row] = await rowsOf<{ title: string }>(`select title from commitments where code = 'Z-MOVING'`)
    const letters = [...(row?.title ?? '')]
    for (let typed = 6; typed <= letters.length; typed += 1)
      expect((await found(letters.slice(0, typed).join(''))).codes, String(typed)).toContain('Z-MOVING')
  })

  it('finds Vietnamese with and without its marks', async () => {
    expect((await found('dữ liệu biên giới')).codes).toEqual(['Z-NEVER'])
    expect((await found('du lieu bien gioi')).codes).toEqual(['Z-NEVER'])
  })

  it('wants every word, in any order, also as part of one', async () => {
    expect((await found('trainers train')).codes).toEqual(['Z-SILENT'])
    expect((await found('old satell')).codes).toEqual(['Z-STOPPED'])
    expect((await found('trainers volcano')).codes).toEqual([])
  })

  it('finds what is spelt alike where nothing is spelt so, and says that it did', async () => {
    const { codes, isAlike } = await found('satelite')

    expect(codes).toContain('Z-STOPPED')
    expect(isAlike).toBe(true)
  })

  it('finds nothing that is not public', async () => {
    expect((await found('Canary')).codes).toEqual([])
    expect((await found('Withdrawn promise')).codes).toEqual([])
  })

  it.each(['%', '_', "'; drop table commitments; --", '\\', '   ', '(((', 'a'.repeat(120)])(
    'answers %s like any other words',
    async (words) => {
      expect((await found(words)).codes).toEqual([])
    },
  )
})

describe('the list over all plans', () => {
  it('holds every real commitment and no invented one, and the other way round', async () => {
    const [real, invented] = [
      await commitmentsOverPlans(visitor, false, day),
      await commitmentsOverPlans(visitor, true, day),
    ]

    expect(real.rows).toHaveLength(203)
    expect(new Set(invented.rows.map(({ plan }) => plan.code))).toEqual(new Set([world.planCode]))
    expect(narrow(real.rows, {}, day)).toHaveLength(203)
    expect(narrow([...real.rows, ...invented.rows], {}, day)).toHaveLength(203)
    expect(narrow([...real.rows, ...invented.rows], { demonstration: 'only' }, day)).toHaveLength(9)
  })

  it('is paged by fifty without losing or repeating a row, in every order', async () => {
    const { rows } = await commitmentsOverPlans(visitor, false, day)

    for (const sort of [undefined, 'due', 'silence', 'reported', 'title']) {
      const all = ordered(rows, sort)
      const seen: string[] = []
      let after: string | undefined
      for (;;) {
        const page = paged(all, after)
        expect(page.rows.length).toBeLessThanOrEqual(pageSize)
        seen.push(...page.rows.map(placeOf))
        if (page.next === null) break
        after = page.next
      }
      expect(seen).toEqual(all.map(placeOf))
      expect(new Set(seen).size).toBe(203)
    }
  })

  it('leads back from every page to the one before', async () => {
    const { rows } = await commitmentsOverPlans(visitor, false, day)
    const second = paged(rows, paged(rows, undefined).next ?? '')
    const third = paged(rows, second.next ?? '')

    expect(second.previous).toBe('')
    expect(paged(rows, third.previous ?? '').rows).toEqual(second.rows)
    expect(paged(rows, 'gone meanwhile').first).toBe(1)
  })
})

describe('the region', () => {
  it('counts real plans only, as the database does', async () => {
    const region = await regionToday(visitor, day, false)
    const [counted] = await rowsOf<{ plans: string; commitments: string }>(
      `select count(distinct p.id) as plans, count(*) as commitments from commitments c join work_plans p on p.id = c.plan_id
       where not p.is_demonstration and c.state = 'published' and c.visibility = 'public'`,
    )

    expect([region?.plans, region?.tally.commitments]).toEqual([
      Number(counted?.plans),
      Number(counted?.commitments),
    ])
    expect(JSON.stringify(region)).not.toContain(world.planCode)
  })

  it('shows what was invented apart, and only that', async () => {
    const invented = await regionToday(visitor, day, true)

    expect(invented).toMatchObject({ plans: 1, tally: { commitments: 9, reported: 6 } })
    expect(JSON.stringify(invented)).not.toContain('ADM2025')
  })

  it('weaves a cloth in which every knot leads to a list of as many', async () => {
    const cloth = (await regionToday(visitor, day, false))?.cloth
    const { rows } = await commitmentsOverPlans(visitor, false, day)

    expect(cloth?.framework.code).toBe('WSIS')
    for (const plan of cloth?.plans ?? [])
      for (const [index, cell] of plan.cells.entries()) {
        const item = cloth?.lines[index]?.code ?? ''
        const knots = Object.values(cell ?? {}).reduce((sum, count) => sum + count, 0)
        expect([plan.code, item, knots]).toEqual([
          plan.code,
          item,
          narrow(rows, { plan: plan.code, item }, day).length,
        ])
      }
  })

  it('says in its first lines what the lists and pages behind them say', async () => {
    const brief = (await regionToday(visitor, day, false))?.brief
    const { rows } = await commitmentsOverPlans(visitor, false, day)
    const gaps = await gapsOf(visitor, 'WSIS')

    expect(brief?.moved).toBe(narrow(rows, { moved: 'any' }, day).length)
    expect(brief?.blocked).toBe(narrow(rows, { blocked: 'any' }, day).length)
    expect(brief?.heard.count).toBe(0)
    expect(brief?.gaps).toMatchObject({
      framework: { code: 'WSIS' },
      bare: gaps?.bare.length,
      items: gaps?.items,
    })
    await findOverlaps(new Date(`${day}T08:00:00Z`))
    const { found } = await overlapsOnRecord(visitor, { plan: null, after: null }, day)
    expect(found).toBeGreaterThan(0)
    expect((await regionToday(visitor, day, false))?.brief.overlaps).toBe(found)
    // What was invented covers nothing, and a past day keeps no likenesses.
    expect((await regionToday(visitor, day, true))?.brief).toMatchObject({ gaps: null, overlaps: null })
    expect((await regionToday({ kind: 'visitor', asOf: day }, day, false))?.brief.overlaps ?? null).toBeNull()
  })

  it('counts what falls due before the next meeting as the list behind it does', async () => {
    const next = (await regionToday(visitor, day, false))?.next
    const { rows } = await commitmentsOverPlans(visitor, false, day)

    expect(next?.meeting.meeting.label).toBe('7th ADGMIN')
    expect(next?.by).toBe('2026-12-31')
    expect(narrow(rows, { due: next?.by ?? '' }, day)).toHaveLength(next?.count ?? -1)
  })
})

describe('the list of work plans', () => {
  it('holds every published plan with its commitments', async () => {
    const plans = await plansAtAGlance(visitor, day)

    expect(plans.filter(({ isDemonstration }) => !isDemonstration)).toHaveLength(23)
    expect(plans.find(({ code }) => code === 'ADM2025')?.knots).toHaveLength(34)
    expect(plans.find(({ code }) => code === world.planCode)?.knots).toHaveLength(9)
  })
})

describe('the calendar', () => {
  it('holds every meeting in one of its rooms, and invents no date', async () => {
    const dates = await calendar(visitor, day)
    const [meetings] = await rowsOf<{ count: string; undated: string }>(
      'select count(*) as count, count(*) filter (where starts_on is null) as undated from forum_meetings',
    )

    expect(dates.coming.length + dates.past.length + dates.undated.length).toBe(Number(meetings?.count))
    expect(dates.undated).toHaveLength(Number(meetings?.undated))
    expect(dates.undated.map(({ meeting }) => meeting.label)).toContain('WSIS Forum 2027')
  })

  it('keeps a meeting coming until the last day that it may be held, and says where a year alone leaves it open', async () => {
    const coming = (await calendar(visitor, day)).coming.map(({ meeting, mayBeOver }) => [
      meeting.label,
      mayBeOver,
    ])

    expect(coming.slice(0, 3)).toEqual([
      ['PP-26', false],
      ['29th session', true],
      ['7th ADGMIN', false],
    ])
    expect((await calendar(visitor, '2026-12-01')).coming[0]?.meeting.label).toBe('29th session')
  })
})
