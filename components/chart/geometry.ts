// What the pictures compute: pure, in plain numbers, so that a test can hold it.
import { dateOf, lastDay, type PartialDate } from '@/lib/dates'

const round = (value: number) => Math.round(value * 10) / 10

/** The band of a knot (a diamond in a box of 24, tips at 2 and 22) between two heights, 0 at its foot and 1 at its
 * head, as a path: a knot is dyed from below, as cloth is dipped. */
export function diamondBand(from: number, to: number): string {
  const y = (height: number) => 22 - 20 * height
  const half = (height: number) => 10 - Math.abs(y(height) - 12)
  const middle = from < 0.5 && to > 0.5
  const right = [from, ...(middle ? [0.5] : []), to].map(
    (height) => `${round(12 + half(height))} ${round(y(height))}`,
  )
  const left = [to, ...(middle ? [0.5] : []), from].map(
    (height) => `${round(12 - half(height))} ${round(y(height))}`,
  )
  return `M${[...right, ...left].join('L')}z`
}

/** Parts laid end to end, each with where it begins; what counts nothing is left out. */
export function stacked<Part extends { count: number }>(parts: readonly Part[]): (Part & { from: number })[] {
  const laid: (Part & { from: number })[] = []
  let from = 0
  for (const part of parts) {
    if (part.count > 0) laid.push({ ...part, from })
    from += part.count
  }
  return laid
}

/** Curves that draw several threads, evenly spaced, together into one knot; in a box of 100 by 20 a thread. */
export function fan(threads: number, towards: 'right' | 'left'): string[] {
  const middle = threads * 10
  const [start, end] = towards === 'right' ? [0, 100] : [100, 0]
  return Array.from({ length: threads }, (_, index) => {
    const y = index * 20 + 10
    return `M${start} ${y}C50 ${y} 50 ${middle} ${end} ${middle}`
  })
}

/** A day's place on a line of time, in whole tenths of a percent. Something due in a month or a year stands at its end:
 * until then it is not late. */
export function timeLine(dates: readonly PartialDate[]) {
  const years = dates.map(({ on }) => Number(on.slice(0, 4)))
  const first = Math.min(...years)
  const last = Math.max(...years)
  const start = Date.UTC(first, 0, 1)
  const end = Date.UTC(last + 1, 0, 1)
  const place = (time: number) => round((100 * (time - start)) / (end - start))
  const step = Math.ceil((last - first + 1) / 6)
  return {
    at: (date: PartialDate) => place(dateOf(lastDay(date)).getTime()),
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((year) => (year - first) % step === 0)
      .map((year) => ({ year, at: place(Date.UTC(year, 0, 1)) })),
  }
}

/** A line of values from its lowest to its highest, with a tenth of air at both ends. */
export function valueLine(values: readonly number[]) {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = high === low ? Math.abs(high) || 1 : (high - low) * 0.15
  return (value: number) => (value - low + air) / (high - low + 2 * air)
}

/** Labels that would print over each other are pushed apart, in the order of their heights. */
export function apart(heights: readonly number[], gap: number): number[] {
  const order = heights
    .map((height, index) => ({ height, index }))
    .sort((one, other) => one.height - other.height)
  const placed: number[] = []
  let floor = Number.NEGATIVE_INFINITY
  for (const { height, index } of order) {
    floor = Math.max(height, floor + gap)
    placed[index] = round(floor)
  }
  return placed
}
