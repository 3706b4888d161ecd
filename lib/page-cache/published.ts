import 'server-only'
import { unstable_cache } from 'next/cache'

/** A public page is made anew at least this often, because schedules depend on the day. */
export const pageLife = 3600

/**
 * Asks a question for a cached public page and ties the page to `tags`: when a write refreshes one of them,
 * the page is made anew on the next request. Answers must survive JSON (dates as YYYY-MM-DD).
 */
export function published<Answer>(key: string[], tags: string[], ask: () => Promise<Answer>): Promise<Answer> {
  return unstable_cache(ask, key, { tags, revalidate: pageLife })()
}
