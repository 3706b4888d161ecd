import { describe, expect, it } from 'vitest'
import { asItStands, hasPast, pastAsked, readDay, settled } from './as-of'
import { dayIn, onDay, plainLanguage } from './i18n/dated'
import { routes } from './routes'

const asked = (path: string) => pastAsked(new URL(path, 'http://concord.example'), '2026-11-23')

describe('the language of a page of the past', () => {
  it('carries the day, and formats as the language itself', () => {
    const locale = onDay('vi', '2026-03-03')

    expect([plainLanguage(locale), dayIn(locale)]).toEqual(['vi', '2026-03-03'])
    expect([plainLanguage('vi'), dayIn('vi')]).toEqual(['vi', null])
    expect(new Intl.PluralRules(locale).resolvedOptions().locale).toMatch(/^vi/)
  })
})

describe('the addresses on a page of the past', () => {
  const locale = onDay('en', '2026-03-03')

  it('stay in that day where there is a page of it, and lead to today elsewhere', () => {
    expect(routes.plan(locale, 'ADM 2025')).toBe('/en/as-of/2026-03-03/plans/ADM%202025')
    expect(routes.home(locale)).toBe('/en/as-of/2026-03-03')
    expect(routes.desk(locale)).toBe('/en/desk')
    expect(routes.about(locale)).toBe('/en/about')
    expect(routes.plan('en', 'X')).toBe('/en/plans/X')
    expect(settled('/en-x-20260303/commitments?lead=A#b')).toBe('/en/as-of/2026-03-03/commitments?lead=A#b')
  })

  it('lead back to the page as it stands', () => {
    expect(asItStands('/en/as-of/2026-03-03/plans/X?layer=skills')).toBe('/en/plans/X?layer=skills')
    expect(asItStands('/en/as-of/2026-03-03')).toBe('/en')
  })

  it('are none where a page is about the past already, or is data', () => {
    expect(
      ['/plans/X', '', '/forums#a', '/plans/X/compare?from=a', '/plans/X/linked-data', '/desk'].map(hasPast),
    ).toEqual([true, true, true, false, false, false])
  })
})

describe('asking for a past day', () => {
  it('is answered by the same page in the language of that day', () => {
    expect(asked('/en/as-of/2026-03-03/plans/X')).toEqual({ answer: '/en-x-20260303/plans/X' })
    expect(asked('/vi/as-of/2026-03-03')).toEqual({ answer: '/vi-x-20260303' })
    expect(asked('/en/plans/X')).toBeNull()
  })

  it('has one address a day, and none for today', () => {
    expect(asked('/en/as-of/2026-3-3/plans/X')).toEqual({ belongs: '/en/as-of/2026-03-03/plans/X' })
    expect(asked('/en/as-of/2026-11-23/plans/X?sort=due')).toEqual({ belongs: '/en/plans/X?sort=due' })
    expect(asked('/en/as-of/2026-03-03/about')).toEqual({ belongs: '/en/about' })
  })

  it('is told that there is no such day, when it is still to come or is none', () => {
    for (const day of ['2026-11-24', '2026-02-30', 'yesterday', '%E0%B9%91'])
      expect(asked(`/en/as-of/${day}/plans/X`)).toEqual({ answer: '/en/as-of/no-such-day/plans/X' })
  })

  it('never shows a day that is not over, whoever asks', () => {
    expect(asked('/en-x-20260303/plans/X')).toEqual({ answer: '/en-x-20260303/plans/X' })
    for (const day of ['20261123', '20261124', '20260231'])
      expect(asked(`/en-x-${day}/plans/X`)).toEqual({ answer: '/en/nothing' })
  })

  it('works from the form, in any digits', () => {
    expect(asked('/en/as-of/day/plans/X?day=2026-03-03')).toEqual({ belongs: '/en/as-of/2026-03-03/plans/X' })
    expect(asked('/en/as-of/day?day=๒๐๒๖-๐๓-๐๓')).toEqual({ belongs: '/en/as-of/2026-03-03' })
    expect(asked('/en/as-of/day/plans/X?day=2026-11-23')).toEqual({ belongs: '/en/plans/X' })
    expect(asked('/en/as-of/day/plans/X?day=')).toEqual({ belongs: '/en/as-of/no-such-day/plans/X' })
    expect(asked('/en/as-of/day//evil.example?day=2026-03-03')).not.toEqual({ belongs: '//evil.example' })
    expect(asked('/en/as-of')).toBeNull()
    expect(readDay('2026/3/3')).toBe('2026-03-03')
  })
})
