import 'server-only'
import { unstable_cache } from 'next/cache'

/** A public page is made anew at least this often, because schedules depend on the day. */
export const pageLife = 3600

/**
 * Asks a question for a cached public page and ties the page to `tags`: when a write refreshes one of them,
 * the page is made anew on the next request. Answers must survive JSON (dates as YYYY-MM-DD). The question is
 * given the day, and an answer of yesterday is none of today.
 */
export function published<Answer>(
  key: string[],
  tags: string[],
  ask: (today: string) => Promise<Answer>,
): Promise<Answer> {
  const today = new Date().toISOString().slice(0, 10)
  return unstable_cache(() => ask(today), [...key, today], { tags, revalidate: pageLife })()
}
