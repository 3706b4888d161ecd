import { sayDate } from '@/lib/dates'

/** A period by its first and last month, as the field names it. */
export const periodValues = ({ start, end }: { start: string; end: string }, locale: string) => ({
  start: sayDate({ on: start, precision: 'month' }, locale),
  end: sayDate({ on: end, precision: 'month' }, locale),
})
