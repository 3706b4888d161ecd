import { describe, expect, it } from 'vitest'
import { digestOf, groupOf, mondayOf, reminderStep, slotOf } from './rules'

const notice = (kind: string, label: string, path = `/desk/${label}`) => ({ kind, label, path })

describe('a digest', () => {
  it('is told by what its reader must do, what waits for them first', () => {
    const groups = digestOf([
      notice('following.changed', 'a'),
      notice('progress.published', 'b'),
      notice('progress.submitted', 'c'),
      notice('reminder.ahead', 'd'),
    ])

    expect(groups.map(({ group }) => group)).toEqual(['to_decide', 'decisions', 'reminders', 'followed'])
  })

  it('tells several notices of one kind about one page in one line', () => {
    const [group] = digestOf([
      notice('progress.published', 'a'),
      notice('progress.published', 'a'),
      notice('progress.published', 'b'),
    ])

    expect(group?.lines.map(({ notice: { label }, count }) => [label, count])).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })

  it('loses none of thirty', () => {
    const thirty = Array.from({ length: 30 }, (_, at) =>
      notice(['progress.published', 'commitment.submitted', 'review.queried'][at % 3] ?? '', String(at)),
    )

    expect(digestOf(thirty).flatMap(({ lines }) => lines)).toHaveLength(30)
  })
})

describe('the group of a kind', () => {
  it.each([
    ['commitment.submitted', 'to_decide'],
    ['commitment.returned', 'decisions'],
    ['review.queried', 'questions'],
    ['reminder.over', 'reminders'],
    ['following.changed', 'followed'],
    ['something.new', 'decisions'],
  ])('of %s is %s', (kind, group) => {
    expect(groupOf(kind)).toBe(group)
  })
})

describe('a week', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-11-30', '2026-11-30'],
  ])('that holds %s begins on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday)
    expect(slotOf.weekly(day)).toBe(`weekly:${monday}`)
  })
})

describe('the reminder of a report', () => {
  it.each([
    [15, null],
    [14, 'before-14'],
    [10, 'before-14'],
    [7, 'before-7'],
    [1, 'before-1'],
    [0, 'before-1'],
    [-1, 'after-1'],
    [-7, 'after-7'],
    [-30, 'after-30'],
    [-59, 'after-30'],
    [-60, null],
  ])('with %i days left is %s', (left, step) => {
    expect(reminderStep(left)).toBe(step)
  })
})
