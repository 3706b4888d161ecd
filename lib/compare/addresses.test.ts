import { describe, expect, it } from 'vitest'
import { comparedAddress, dayAsked } from './addresses'

const asked = (path: string) => comparedAddress(new URL(path, 'http://concord.example'), '2026-11-23')

describe('comparing two days of a plan', () => {
  it('has one page for one pair of days', () => {
    expect(asked('/en/plans/X/compare?from=2026-01-01&to=2026-06-30')).toBe(
      '/en/compared/X/2026-01-01/2026-06-30',
    )
    expect(asked('/vi/plans/X/compare?from=๒๐๒๖-๑-๑')).toBe('/vi/compared/X/2026-01-01/today')
    expect(asked('/en/plans/X/compare?from=2026-01-01&to=2026-11-23')).toBe('/en/compared/X/2026-01-01/today')
    expect(asked('/en/plans/X')).toBeNull()
  })

  it('takes no day that is none, or still to come', () => {
    expect(asked('/en/plans/X/compare')).toBe('/en/compared/X/none/today')
    expect(asked('/en/plans/X/compare?from=soon&to=2026-11-24')).toBe('/en/compared/X/unknown/unknown')
    expect([dayAsked('none'), dayAsked('2026-01-01'), dayAsked('x')]).toEqual([
      'none',
      { day: '2026-01-01' },
      'unknown',
    ])
  })
})
