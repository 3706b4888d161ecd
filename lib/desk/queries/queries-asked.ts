import 'server-only'
import { defaultLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { openQueries } from '@/lib/review/queries/desk'
import { routes } from '@/lib/routes'
import type { Waiting } from '../types'

/** What partners asked about our reports and nobody has answered. */
export async function queriesAsked(viewer: Actor): Promise<Waiting[]> {
  if (!commitmentPolicy.record(viewer)) return []
  const queries = await openQueries(viewer)
  return queries.map(({ id, reviewId, code, title, language, plan, by, askedOn }) => ({
    key: `query ${reviewId}`,
    title: { text: `${code} ${title}`, language },
    within: { text: plan.name, language: plan.language },
    why: {
      key: 'desk.why.query',
      values: { organisation: by.name, date: { on: askedOn, precision: 'day' } },
    },
    due: null,
    since: askedOn,
    meeting: null,
    link: {
      href: `${routes.deskReviewsOn(defaultLocale, id)}#review-${reviewId}`,
      words: { key: 'desk.answerQuery' },
    },
  }))
}
