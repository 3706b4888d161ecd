import { describe, expect, it } from 'vitest'
import { parsePartialDate } from '@/lib/dates'
import { linkSaid, linkSayings, namedCommitment, sayingOf, warningOf } from './rules'

describe('a link', () => {
  it('is one and the same, whichever side says it', () => {
    expect(linkSaid('is_needed_by', 'here', 'there')).toEqual(linkSaid('depends_on', 'there', 'here'))
    for (const saying of linkSayings) expect(sayingOf(linkSaid(saying, 'here', 'there'), 'here')).toBe(saying)
  })
})

describe('a warning', () => {
  const on = parsePartialDate
  const needed = {
    schedule: 'on_track',
    isPastDue: false,
    firstDueOn: on('2026-06'),
    dueOn: on('2026-06'),
    isOver: false,
  }

  it('is given where what is needed is overdue or has slipped, and not once it is over', () => {
    expect(warningOf(needed)).toBeNull()
    expect(warningOf({ ...needed, dueOn: on('2026-09') })).toBe('slipped')
    expect(warningOf({ ...needed, dueOn: on('2026-03') })).toBeNull()
    expect(warningOf({ ...needed, isPastDue: true })).toBe('overdue')
    expect(warningOf({ ...needed, schedule: 'overdue', isOver: true })).toBeNull()
  })
})

describe('naming another commitment', () => {
  it.each([
    ['XX-PLAN-03', null, 'XX-PLAN-03'],
    ['XX-PLAN/XX-PLAN-03', 'XX-PLAN', 'XX-PLAN-03'],
    ['https://concord.example/vi/plans/XX-PLAN/XX-PLAN-03?x=1', 'XX-PLAN', 'XX-PLAN-03'],
    ['/en/plans/XX-PLAN/XX-PLAN-03/history', 'XX-PLAN', 'XX-PLAN-03'],
    ['50%', null, '50%'],
  ])('takes %s', (typed, plan, code) => {
    expect(namedCommitment(typed)).toEqual({ plan, code })
  })
})
