import { describe, expect, it } from 'vitest'
import { filteredAddress, filtersOf, narrowed, readFilters, tidyAddress, writeFilters } from './filters'

const at = (address: string) => new URL(address, 'http://localhost')
const read = (query: string) => readFilters(new URLSearchParams(query))
/** What the page behind the address would be told. */
const told = (address: string) => filtersOf(filteredAddress(at(address))?.split('/').at(-1) ?? '')

describe('the filters of a list', () => {
  it('are written in one order, whatever the order they were asked in', () => {
    expect(writeFilters(read('status=completed&layer=skills'))).toBe('layer=skills&status=completed')
  })

  it('leave out names that are no filter and values that mean nothing', () => {
    expect(read('layer=sills&status=&utm_source=x&silent=many&due=2026-13-45&words=cable')).toEqual({
      words: 'cable',
    })
  })

  it('take numbers in the digits of the reader', () => {
    expect(read('silent=๑๒')).toEqual({ silent: '12' })
  })

  it('refuse a value that is too long or holds control characters', () => {
    expect(read(`words=${'a'.repeat(121)}&lead=${encodeURIComponent('a\u0000b')}`)).toEqual({})
  })

  it.each(['dữ liệu số', 'การเชื่อมต่อ', '100 % & more + "quotes" / slash', 'a=b&c=d', '../../etc'])(
    'reach the page as they were typed: %s',
    (words) => {
      const address = narrowed('/en/plans/ADM2025', { words })

      expect(told(address)).toEqual({ words })
    },
  )

  it('belong to the lists, in every language, and to nothing else', () => {
    expect(filteredAddress(at('/vi/commitments?layer=skills'))).toMatch(
      /^\/vi\/filtered\/commitments\/[\w-]+$/,
    )
    expect(filteredAddress(at('/en/plans/X/X-01?layer=skills'))).toBeNull()
    expect(filteredAddress(at('/en/plans?layer=skills'))).toBeNull()
    expect(filteredAddress(at('/xx/commitments?layer=skills'))).toBeNull()
    expect(filteredAddress(at('/en/plans/X?utm_source=letter'))).toBeNull()
  })

  it('make one cached page each: an address nobody would have written is not found', () => {
    const written = (query: string) => filtersOf(Buffer.from(query).toString('base64url'))

    expect(written('layer=skills')).toEqual({ layer: 'skills' })
    expect(written('status=completed&layer=skills')).toBeNull()
    expect(written('layer=skills&x=1')).toBeNull()
    expect(filtersOf('%%%')).toBeNull()
  })
})

describe('the address of a narrowed list', () => {
  it('loses the empty fields of the form that was sent', () => {
    expect(tidyAddress(at('/en/plans/X?layer=skills&status=&silent='))).toBe('/en/plans/X?layer=skills')
    expect(tidyAddress(at('/en/plans/X?status=&silent='))).toBe('/en/plans/X')
    expect(tidyAddress(at('/en/plans/X?utm_source=letter'))).toBe('/en/plans/X')
  })

  it('is left alone once it is the one', () => {
    for (const words of ['dữ liệu số', '๑๒ บาท', '100 % & more', "it's (all) ~here*!"]) {
      const tidy = tidyAddress(at(`/en/commitments?sort=&words=${encodeURIComponent(words)}`))

      expect(tidy).not.toBeNull()
      expect(tidyAddress(at(tidy ?? ''))).toBeNull()
    }
  })

  it('is of no concern elsewhere', () => {
    expect(tidyAddress(at('/en/forums?x=1'))).toBeNull()
    expect(tidyAddress(at('/en/plans/X'))).toBeNull()
  })
})
