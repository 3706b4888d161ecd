/** What a cached public page may depend on. A write names what it changed; the pages that carry the name are made anew. */
export const tags = {
  /** The front page, the calendar and every list over all plans. */
  region: 'region',
  plan: (code: string) => `plan:${code}`,
  frameworks: 'frameworks',
  organisations: 'organisations',
  /** Every page of a past day: named only when something is hidden from the public, or shown again. */
  past: 'past',
}

/** Everything that shows how a plan's commitments stand: what a publication, or a word on what is public, changes. */
export const pagesOfProgress = (plan: string): string[] => [
  tags.region,
  tags.plan(plan),
  tags.frameworks,
  tags.organisations,
]
