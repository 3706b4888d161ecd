/** What a cached public page may depend on. A write names what it changed; the pages that carry the name are made anew. */
export const tags = {
  /** The front page, the calendar and every list over all plans. */
  region: 'region',
  plan: (code: string) => `plan:${code}`,
  frameworks: 'frameworks',
  organisations: 'organisations',
  /** What was written up, and who adopted it. */
  practices: 'practices',
  /** What was handed in to forums. */
  packs: 'packs',
  /** What is alike, and what was settled about it. */
  overlaps: 'overlaps',
  /** Every page of a past day: named only when something is hidden from the public, or shown again. */
  past: 'past',
}

/** Everything that shows how the commitments of plans stand: what a publication, or a word on what is public, changes. */
export const pagesOfProgress = (...plans: string[]): string[] => [
  tags.region,
  ...plans.map(tags.plan),
  tags.frameworks,
  tags.organisations,
]
