import 'server-only'
import { unstable_cache } from 'next/cache'
import { tags as known } from '@/lib/action/tags'
import { visitor, type Visitor } from '@/lib/policy/actor'
import { dayOfPage } from './day'

/** A public page is made anew at least this often, because schedules depend on the day. */
export const pageLife = 3600

/** `today` is the day on which the page stands, `visitor` who looks at it then: the only viewer to ask for. */
type Question<Answer> = (today: string, visitor: Visitor) => Promise<Answer>

/**
 * Asks a question for a cached public page and ties the page to `tags`: when a write refreshes one of them,
 * the page is made anew on the next request. Answers must survive JSON (dates as YYYY-MM-DD). The question is
 * given the day, and an answer of yesterday is none of today. On a page of a past day it is asked of that day,
 * and the answer stands until something is hidden.
 */
export function published<Answer>(key: string[], tags: string[], ask: Question<Answer>): Promise<Answer> {
  return publishedOn(dayOfPage(), key, tags, ask)
}

/** The same of a day that is named, whatever day the page shows; of today with null. */
export function publishedOn<Answer>(
  asOf: string | null,
  key: string[],
  tags: string[],
  ask: Question<Answer>,
): Promise<Answer> {
  if (!asOf) return publishedToday(key, tags, ask)
  const then: Visitor = { kind: 'visitor', asOf }
  const named = [...key, `as of ${asOf}`]
  return unstable_cache(() => ask(asOf, then), named, { tags: [known.past], revalidate: false })()
}

/** The same of today, whatever day the page shows: for what a page of the past says of what came later. */
export function publishedToday<Answer>(
  key: string[],
  tags: string[],
  ask: Question<Answer>,
): Promise<Answer> {
  const today = new Date().toISOString().slice(0, 10)
  return unstable_cache(() => ask(today, visitor), [...key, today], { tags, revalidate: pageLife })()
}
