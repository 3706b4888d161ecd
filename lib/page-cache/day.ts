import 'server-only'
import { cache } from 'react'

// One for each page that is being made.
const made = cache((): { asOf: string | null } => ({ asOf: null }))

/** From here on the page being made is one of this past day; of today with null. */
export function standOn(day: string | null): void {
  made().asOf = day
}

/** The past day of which a page is being made; null outside of one. */
export const dayOfPage = (): string | null => made().asOf
