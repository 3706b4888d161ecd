import { describe, expect, it } from 'vitest'
import { optionalDecimal, optionalPartialDate, optionalPercent, optionalText, text } from './fields'

const says = (answer: { success: boolean; error?: { issues: { message: string }[] } }) =>
  answer.error?.issues[0]?.message

describe('numbers', () => {
  it.each([
    ['๑๒๓', '123'],
    ['១២៣.៥', '123.5'],
    ['၁၂', '12'],
    ['໑໒', '12'],
    ['1,234.5', '1234.5'],
    ['12,5', '12.5'],
    ['1 234', '1234'],
    ['', null],
  ])('read %s as %s', (typed, meant) => {
    expect(optionalDecimal.parse(typed)).toBe(meant)
  })

  it.each(['twelve', '12 people', '1e5', '--3', '12.3.4'])('refuse %s with a sentence', (typed) => {
    expect(says(optionalDecimal.safeParse(typed))).toBe('errors.number')
  })

  it.each(['101', '-1', '50.5', 'half'])('refuse %s as a percentage', (typed) => {
    expect(says(optionalPercent.safeParse(typed))).toBe('errors.percent')
  })

  it('read a percentage in Thai digits', () => {
    expect(optionalPercent.parse('๑๐๐')).toBe(100)
  })
})

describe('dates', () => {
  it.each([
    [{ year: '2027' }, { on: '2027-01-01', precision: 'year' }],
    [
      { month: '3', year: '2027' },
      { on: '2027-03-01', precision: 'month' },
    ],
    [
      { day: '๙', month: '๓', year: '๒๐๒๗' },
      { on: '2027-03-09', precision: 'day' },
    ],
    [{}, null],
  ])('read %j', (typed, meant) => {
    expect(optionalPartialDate.parse(typed)).toEqual(meant)
  })

  it.each([
    { day: '31', month: '2', year: '2027' },
    { day: '3', year: '2027' },
    { month: '13', year: '2027' },
    { year: '27' },
    { day: '1' },
    'soon',
  ])('refuse %j', (typed) => {
    const answer = optionalPartialDate.safeParse(typed)
    expect(answer.success ? answer.data : says(answer)).toBe(typed === 'soon' ? null : 'errors.date')
  })
})

describe('texts', () => {
  it('are required, limited, or left out', () => {
    expect(says(text(10).safeParse(''))).toBe('errors.required')
    expect(says(text(3).safeParse('four'))).toBe('errors.tooLong')
    expect(optionalText(10).parse('')).toBeNull()
  })
})
