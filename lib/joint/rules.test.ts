import { describe, expect, it } from 'vitest'
import { jointStatus, reportersOf, speakerOf, type Part, type Said } from './rules'

const said = (given: Partial<Said> = {}): Said => ({
  implementation: 'in_progress',
  percentComplete: 50,
  schedule: 'on_track',
  reporting: 'reported',
  silentMonths: 0,
  isReportedThisPeriod: true,
  ...given,
})
const part = (countryCode: string, given: Partial<Said> | null = {}, more: Partial<Part> = {}): Part => ({
  countryCode,
  weight: 1,
  isWithheld: false,
  said: given && said(given),
  ...more,
})
const completed = { implementation: 'completed', percentComplete: 100, schedule: 'finished' } as const

describe('who reports a part', () => {
  const body = (id: string, countryCode: string | null, type = 'government') => ({
    id,
    code: id.toUpperCase(),
    countryCode,
    type,
  })

  it('is the lead, then co-leads, then those who contribute; never who only funds', () => {
    const reporters = reportersOf({
      lead: body('lead', 'XA'),
      recorder: body('recorder', 'XA'),
      partners: [
        { role: 'partner', organisation: body('b', 'XB') },
        { role: 'funder', organisation: body('bank', null, 'multilateral') },
        { role: 'co_lead', organisation: body('c', 'XC') },
        { role: 'partner', organisation: body('a', 'XB') },
      ],
    })

    expect(reporters.map(({ id }) => id)).toEqual(['lead', 'c', 'a', 'b'])
  })

  it('is whoever recorded the commitment where the text names no lead', () => {
    const [first] = reportersOf({ lead: null, recorder: body('recorder', 'XA'), partners: [] })

    expect(first).toMatchObject({ id: 'recorder', role: 'lead' })
  })

  it('speaks for no country where it is an intergovernmental body', () => {
    const [first] = reportersOf({
      lead: body('bank', 'XA', 'multilateral'),
      recorder: body('r', 'XA'),
      partners: [],
    })

    expect(first?.countryCode).toBeNull()
  })

  it('speaks for a country first as its lead, unless only another of its organisations has reported', () => {
    const reporters = reportersOf({
      lead: body('lead', 'XA'),
      recorder: body('lead', 'XA'),
      partners: [{ role: 'partner', organisation: body('agency', 'XA') }],
    })

    expect(speakerOf('XA', reporters, () => true)?.id).toBe('lead')
    expect(speakerOf('XA', reporters, (id) => id === 'agency')?.id).toBe('agency')
    expect(speakerOf('XB', reporters, () => true)).toBeNull()
  })
})

describe('the worst of the parts', () => {
  it('is the schedule of the latest part, and says whose it is', () => {
    const { schedule, percentComplete, reason } = jointStatus('worst', [
      part('XA', { percentComplete: 80 }),
      part('XB', { schedule: 'delayed', percentComplete: 60 }),
      part('XC', { percentComplete: 30 }),
    ])

    expect({ schedule, percentComplete, decisive: reason.decisive }).toEqual({
      schedule: 'delayed',
      percentComplete: 30,
      decisive: ['XB'],
    })
  })

  it('has not started where one part has not', () => {
    const parts = [part('XA'), part('XB', { implementation: 'not_started', percentComplete: null })]

    expect(jointStatus('worst', parts)).toMatchObject({ implementation: 'not_started', percentComplete: 50 })
  })

  it('is completed only when every part was reported completed', () => {
    const done = [part('XA', completed), part('XB', completed)]

    expect(jointStatus('worst', done)).toMatchObject({ implementation: 'completed', schedule: 'finished' })
    expect(jointStatus('worst', [...done, part('XC', null)])).toMatchObject({
      implementation: 'in_progress',
      percentComplete: null,
      schedule: 'not_reported',
      reporting: 'late',
    })
  })

  it('is discontinued when all parts are over and one was given up', () => {
    const parts = [
      part('XA', completed),
      part('XB', { implementation: 'discontinued', schedule: 'finished' }),
    ]

    expect(jointStatus('worst', parts)).toMatchObject({
      implementation: 'discontinued',
      schedule: 'finished',
    })
  })
})

describe('parts by weight', () => {
  it('are averaged over those that reported; the others are named', () => {
    const { percentComplete, reason } = jointStatus('weighted', [
      part('XA', { percentComplete: 80 }, { weight: 3 }),
      part('XB', { percentComplete: 20 }),
      part('XC', null, { weight: 5 }),
    ])

    expect(percentComplete).toBe(65)
    expect(reason).toMatchObject({ counted: 2, of: 3, notReported: ['XC'] })
  })

  it('count a part that says nothing of how far as unknown, not as zero', () => {
    const { percentComplete, reason } = jointStatus('weighted', [
      part('XA', { percentComplete: 90 }),
      part('XB', { percentComplete: null }),
    ])

    expect(percentComplete).toBe(90)
    expect(reason.withoutPercent).toEqual(['XB'])
  })

  it('stand as most of the weight stands, and as the worse where it is even', () => {
    const late = { schedule: 'at_risk' } as const

    expect(jointStatus('weighted', [part('XA'), part('XB', late)]).schedule).toBe('at_risk')
    expect(jointStatus('weighted', [part('XA', {}, { weight: 2 }), part('XB', late)]).schedule).toBe(
      'on_track',
    )
  })

  it('never read 100 % while one of them is not done', () => {
    const parts = [part('XA', completed, { weight: 100 }), part('XB', { percentComplete: 99 })]

    expect(jointStatus('weighted', parts)).toMatchObject({
      percentComplete: 99,
      implementation: 'in_progress',
    })
  })
})

describe('a withheld part', () => {
  it('stands outside and blocks nothing', () => {
    const parts = [part('XA', completed), part('XB', { schedule: 'overdue' }, { isWithheld: true })]

    expect(jointStatus('worst', parts)).toMatchObject({
      implementation: 'completed',
      reason: { counted: 1, of: 1, withheld: ['XB'] },
    })
  })

  it('leaves nothing reported where it was the only one', () => {
    expect(jointStatus('worst', [part('XA', {}, { isWithheld: true })])).toMatchObject({
      implementation: null,
      reporting: 'not_reported',
      schedule: 'not_reported',
    })
  })
})

describe('whatever the parts are', () => {
  const implementations = ['not_started', 'in_progress', 'completed', 'discontinued'] as const
  const schedules = ['on_track', 'at_risk', 'delayed', 'overdue'] as const
  /** Mulberry32: the same walk on every machine. */
  const generator = (seed: number) => () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const random = generator(20261125)
  const among = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value
  const somePart = (index: number): Part => {
    const implementation = among(implementations)
    const isOver = implementation === 'completed' || implementation === 'discontinued'
    const percentComplete = random() < 0.2 ? null : Math.floor(random() * 101)
    const schedule = isOver ? 'finished' : among(schedules)
    return part(
      `X${String.fromCharCode(65 + index)}`,
      random() < 0.25 ? null : { implementation, percentComplete, schedule },
      { weight: 1 + Math.floor(random() * 100), isWithheld: random() < 0.2 },
    )
  }

  it('silence and withholding are never progress, and the order of the parts is nothing', () => {
    for (let round = 0; round < 5000; round += 1) {
      const parts = Array.from({ length: 1 + Math.floor(random() * 7) }, (_, index) => somePart(index))
      const rule = among(['worst', 'weighted'] as const)
      const status = jointStatus(rule, parts)
      const counting = parts.filter(({ isWithheld }) => !isWithheld)
      const reported = counting.filter((each) => each.said !== null)
      const told = JSON.stringify({ rule, parts, status })

      expect(status.reason.counted, told).toBe(reported.length)
      expect(status.reason.of, told).toBe(counting.length)
      expect(status.implementation === null, told).toBe(reported.length === 0)
      if (status.implementation === 'completed')
        expect(
          counting.every((each) => each.said?.implementation === 'completed'),
          told,
        ).toBe(true)
      if (status.percentComplete !== null) {
        const stated = reported.flatMap((each) =>
          each.said?.implementation === 'completed'
            ? 100
            : (each.said?.percentComplete ?? (each.said?.implementation === 'not_started' ? 0 : [])),
        )
        expect(status.percentComplete, told).toBeGreaterThanOrEqual(Math.min(...stated))
        expect(status.percentComplete, told).toBeLessThanOrEqual(Math.max(...stated))
      }
      // What is left out changes nothing but the counts that name it.
      const { reason: _, ...alone } = jointStatus(rule, counting)
      const { reason: __, ...whole } = status
      expect(alone, told).toEqual(whole)
      expect(jointStatus(rule, [...parts].reverse()), told).toEqual(status)
    }
  })
})
