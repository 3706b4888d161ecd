import { describe, expect, it } from 'vitest'
import { atomOf } from './atom'
import { calendarOf, folded } from './calendar'

const khmer = 'ផែនការមេឌីជីថលនៃសហគមន៍អាស៊ានសម្រាប់ការតភ្ជាប់ភូមិដាច់ស្រយាលទាំងអស់នៅក្នុងប្រទេស'
const size = (line: string) => Buffer.byteLength(line)

describe('a line of a calendar', () => {
  it.each([
    ['short', 'SUMMARY:Cable'],
    ['Latin', `SUMMARY:${'a'.repeat(200)}`],
    ['Khmer', `SUMMARY:${khmer}`],
    ['outside the basic plane', `SUMMARY:${'🧵'.repeat(60)}`],
  ])('is folded within 75 octets and read back whole: %s', (_what, line) => {
    const parts = folded(line).split('\r\n')

    expect(parts.every((part) => size(part) <= 75)).toBe(true)
    expect(parts.every((part) => part.isWellFormed())).toBe(true)
    expect(parts.map((part, at) => (at === 0 ? part : part.slice(1))).join('')).toBe(line)
  })
})

describe('a calendar', () => {
  it('says a whole day, with what would be structure escaped', () => {
    const calendar = calendarOf(
      'Plan',
      [{ uid: 'c@x', on: '2026-12-31', title: 'A; B, C\nEND:VEVENT', text: khmer, href: 'https://x/y' }],
      '2026-11-25',
    )

    expect(calendar).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')
    expect(calendar).toContain('SUMMARY:A\\; B\\, C\\nEND:VEVENT\r\n')
    expect(calendar.match(/^END:VEVENT/gm)).toHaveLength(1)
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

describe('a feed', () => {
  it('is well-formed whatever people wrote', () => {
    const entry = {
      id: 'tag:x,2026:1',
      title: 'A & B <script>\u0007"',
      at: '2026-11-25T00:00:00.000Z',
      href: 'https://x/?a=1&b=2',
      by: 'Ministry',
      text: ']]>',
    }
    const feed = atomOf({
      id: 'tag:x,2026:feed',
      title: khmer,
      language: 'en',
      updated: entry.at,
      self: 'https://x/feed',
      page: 'https://x',
      entries: [entry],
    })

    expect(feed).toContain('<title>A &amp; B &lt;script&gt;&quot;</title>')
    expect(feed).toContain('href="https://x/?a=1&amp;b=2"')
    expect([...feed].filter((each) => each < '\u0009')).toEqual([])
  })
})
