import { describe, expect, it } from 'vitest'
import { parsePartialDate } from '@/lib/dates'
import {
  askedBy,
  askedState,
  canDo,
  countAsked,
  dueFor,
  isLockedFor,
  overlap,
  roundActs,
  roundDue,
  roundStates,
  type RoundAct,
  type RunningRound,
} from './rules'

const period = { start: '2026-07-01', end: '2026-12-31' }
const before = (stated: string | null, reviewDays: number, translationDays: number) =>
  roundDue({
    meetingOn: stated === null ? null : parsePartialDate(stated),
    reviewDays,
    translationDays,
    statedDueOn: null,
    period,
  })

describe('the due date of a round', () => {
  it('is counted back from the meeting by the days of review and of translation', () => {
    expect(before('2027-01-20', 21, 14)).toEqual({ on: '2026-12-16', from: 'day' })
    expect(before('2027-01-20', 0, 0)).toEqual({ on: '2027-01-20', from: 'day' })
  })

  it('counts from the first day of a month or a year, and says so', () => {
    expect(before('2027-03', 10, 5)).toEqual({ on: '2027-02-14', from: 'month' })
    expect(before('2027', 30, 1)).toEqual({ on: '2026-12-01', from: 'year' })
  })

  it('knows the twenty-ninth of February', () => {
    expect(before('2028-03-01', 1, 0)).toEqual({ on: '2028-02-29', from: 'day' })
    expect(before('2028-03', 1, 0)).toEqual({ on: '2028-02-29', from: 'month' })
    expect(before('2027-03-01', 1, 0)).toEqual({ on: '2027-02-28', from: 'day' })
    expect(before('2029-01-01', 300, 66)).toEqual({ on: '2028-01-01', from: 'day' })
  })

  it('is the stated one where no date of a meeting is known, and the period’s own where none is stated', () => {
    const stated = { meetingOn: null, reviewDays: 20, translationDays: 5, statedDueOn: '2027-02-01', period }

    expect(roundDue(stated)).toEqual({ on: '2027-02-01', from: 'stated' })
    expect(before(null, 20, 5)).toEqual({ on: '2027-02-14', from: 'period' })
  })

  it('moves to the meeting’s own day once that is published, whatever was stated', () => {
    const published = parsePartialDate('2027-05-31')

    expect(
      roundDue({
        meetingOn: published,
        reviewDays: 10,
        translationDays: 0,
        statedDueOn: '2027-02-01',
        period,
      }),
    ).toEqual({ on: '2027-05-21', from: 'day' })
  })

  it('is later for everybody, or for one organisation, where it was extended', () => {
    const extensions = [
      { organisationId: null, dueOn: '2026-12-20' },
      { organisationId: 'one', dueOn: '2027-01-05' },
    ]

    expect(dueFor('2026-12-16', extensions, 'one')).toBe('2027-01-05')
    expect(dueFor('2026-12-16', extensions, 'other')).toBe('2026-12-20')
    expect(dueFor('2026-12-16', extensions, null)).toBe('2026-12-20')
    expect(dueFor('2027-02-01', extensions, 'one')).toBe('2027-02-01')
  })
})

describe('what can be done with a round', () => {
  it('follows from its state alone', () => {
    const may = roundStates.map((state) => [
      state,
      (Object.keys(roundActs) as RoundAct[]).filter((act) => canDo(act, state)),
    ])

    expect(Object.fromEntries(may)).toEqual({
      open: ['remind', 'extend', 'lock', 'close'],
      locked: ['reopen', 'reopen-for-one', 'close'],
      closed: [],
    })
  })

  it('leads from open to locked and back, and from both to closed, from where nothing leads', () => {
    const moves = Object.values(roundActs).flatMap(({ from, to }) =>
      to === null ? [] : from.map((state) => `${state} → ${to}`),
    )

    expect(moves.sort()).toEqual(['locked → closed', 'locked → open', 'open → closed', 'open → locked'])
  })

  it('holds an organisation back while it is locked, but not the one that it was reopened for since', () => {
    const lockedAt = new Date('2026-12-01T10:00:00.000Z')
    const reopened = (at: string) => [{ organisationId: 'one', reopenedAt: new Date(at) }]
    const locked = { state: 'locked' as const, lockedAt }

    expect(isLockedFor(locked, [], 'one')).toBe(true)
    expect(isLockedFor(locked, reopened('2026-12-02T10:00:00.000Z'), 'one')).toBe(false)
    expect(isLockedFor(locked, reopened('2026-12-02T10:00:00.000Z'), 'other')).toBe(true)
    // Locked anew: what was opened before holds no more.
    expect(isLockedFor(locked, reopened('2026-11-30T10:00:00.000Z'), 'one')).toBe(true)
    expect(isLockedFor({ state: 'open', lockedAt }, [], 'one')).toBe(false)
  })
})

describe('an asked report', () => {
  const asked = { isAsked: true, dueOn: '2026-12-16', today: '2026-12-01' }

  it('is reported once a wording was published, whatever is being written beside it', () => {
    expect(askedState({ wordings: ['published', 'draft'], spokeBefore: true }, asked)).toBe('reported')
    expect(askedState({ wordings: ['superseded'], spokeBefore: false }, asked)).toBe('reported')
  })

  it('stands where its wording stands', () => {
    expect(askedState({ wordings: ['submitted'], spokeBefore: true }, asked)).toBe('in_moderation')
    expect(askedState({ wordings: ['returned'], spokeBefore: true }, asked)).toBe('returned')
    expect(askedState({ wordings: ['draft'], spokeBefore: false }, asked)).toBe('draft')
  })

  it('is awaited until the due date and late from the day after it', () => {
    const nothing = { wordings: [], spokeBefore: true }

    expect(askedState(nothing, asked)).toBe('awaited')
    expect(askedState(nothing, { ...asked, today: '2026-12-16' })).toBe('awaited')
    expect(askedState(nothing, { ...asked, today: '2026-12-17' })).toBe('late')
  })

  it('is silent where there was no word the time before either', () => {
    expect(askedState({ wordings: [], spokeBefore: false }, asked)).toBe('silent')
  })

  it('is nobody’s to give where the organisation was not asked', () => {
    expect(askedState({ wordings: [], spokeBefore: false }, { ...asked, isAsked: false })).toBe('exempt')
    expect(askedState({ wordings: ['published'], spokeBefore: false }, { ...asked, isAsked: false })).toBe(
      'exempt',
    )
  })

  it('is counted once, and the exempt are not counted as asked', () => {
    const counts = countAsked([
      { state: 'reported' },
      { state: 'draft' },
      { state: 'late' },
      { state: 'exempt' },
    ])

    expect(counts).toMatchObject({
      asked: 3,
      missing: 2,
      reported: 1,
      draft: 1,
      late: 1,
      exempt: 1,
      silent: 0,
    })
  })
})

describe('the round that asks', () => {
  const round: RunningRound = {
    id: 'round',
    name: 'Round',
    language: 'en',
    state: 'open',
    period,
    due: { on: '2026-12-16', from: 'day' },
    planIds: ['plan'],
    organisationIds: ['one'],
    extensions: [{ organisationId: 'one', dueOn: '2027-01-05' }],
  }
  const asked = (planId: string, organisationId: string | null, of = period) =>
    askedBy([round], { planId, period: of, organisationId })?.dueOn ?? null

  it('is the one of the plan, the period and the organisation, with the date that holds for it', () => {
    expect(asked('plan', 'one')).toBe('2027-01-05')
    expect(asked('plan', null)).toBe('2026-12-16')
    expect(asked('plan', 'other')).toBeNull()
    expect(asked('other plan', 'one')).toBeNull()
    expect(asked('plan', 'one', { start: '2026-01-01', end: '2026-06-30' })).toBeNull()
  })
})

describe('two periods', () => {
  it('overlap when they share a day', () => {
    const first = { start: '2026-01-01', end: '2026-06-30' }

    expect(overlap(first, { start: '2026-06-30', end: '2026-12-31' })).toBe(true)
    expect(overlap(first, { start: '2026-07-01', end: '2026-12-31' })).toBe(false)
  })
})
