import 'server-only'
import { tags } from '@/lib/action/tags'
import { dbFor } from '@/lib/db/viewer-db'
import { languageOf } from '@/lib/i18n/text-language'
import { dayOfPage } from '@/lib/page-cache/day'
import { publishedToday } from '@/lib/page-cache/published'

export type EndedSince = {
  plan: string
  code: string
  title: string
  language: string
  state: 'withdrawn' | 'superseded'
  reason: string | null
  reasonLanguage: string
}

/** On a page of a past day: which of the commitments that stood then have ended since, as the record says today. */
export async function endedSince(
  plan: string,
  standing: { id: string; state: string }[],
): Promise<EndedSince[]> {
  if (!dayOfPage()) return []
  const ids = standing.filter(({ state }) => state === 'published').map(({ id }) => id)
  const ended = await publishedToday(['ended', plan], [tags.plan(plan)], (_, visitor) =>
    dbFor(visitor).commitment.findMany({
      where: { plan: { code: plan }, state: { in: ['withdrawn', 'superseded'] }, visibility: 'public' },
      orderBy: { code: 'asc' },
      take: 2000,
      select: { id: true, code: true, title: true, language: true, state: true, endedReason: true },
    }),
  )
  return ended
    .filter(({ id }) => ids.includes(id))
    .map(({ code, title, language, state, endedReason }) => ({
      plan,
      code,
      title,
      language,
      state: state === 'withdrawn' ? 'withdrawn' : 'superseded',
      reason: endedReason,
      reasonLanguage: languageOf(endedReason, language),
    }))
}
