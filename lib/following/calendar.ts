// A calendar as RFC 5545 has it: whole days, each with its page.
import { addDays } from '@/lib/dates'

export type CalendarDay = { uid: string; on: string; title: string; text: string; href: string }

const octets = new TextEncoder()

/** Lines of at most 75 octets, cut between letters: a letter may take four. */
export function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const width = octets.encode(letter).length
    // A continued line begins with a space, which counts.
    if (size + width > 75) {
      parts.push(part)
      part = ' '
      size = 1
    }
    part += letter
    size += width
  }
  return [...parts, part].join('\r\n')
}

const text = (words: string) =>
  words
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
const day = (on: string) => on.replaceAll('-', '')

/** `stamp`: the day as of which this is said. */
export function calendarOf(name: string, days: readonly CalendarDay[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Concord//Due dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...days.flatMap((each) => [
      'BEGIN:VEVENT',
      `UID:${each.uid}`,
      `DTSTAMP:${day(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${day(each.on)}`,
      // The end of a whole day is the day after it.
      `DTEND;VALUE=DATE:${day(addDays(each.on, 1))}`,
      `SUMMARY:${text(each.title)}`,
      `DESCRIPTION:${text(each.text)}`,
      `URL:${each.href}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
