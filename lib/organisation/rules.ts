// What an organisation's and a country's facts mean; pure.

export type OfficialLanguage = {
  tag: string
  name: string
  /** The source's own word: official, or used officially without formal status. */
  role: string
  direction: 'ltr' | 'rtl'
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Official languages as they are kept; an entry that does not say which language it is, is left out. */
export function languagesOf(kept: unknown): OfficialLanguage[] {
  if (!Array.isArray(kept)) return []
  return kept.filter(isRecord).flatMap(({ bcp47, name, role, direction }) =>
    typeof bcp47 === 'string' && typeof name === 'string'
      ? [
          {
            tag: bcp47,
            name,
            role: typeof role === 'string' ? role : '',
            direction: direction === 'rtl' ? ('rtl' as const) : ('ltr' as const),
          },
        ]
      : [],
  )
}

/** Its makers wrote it down without opening a source. */
export const isFromBackground = (source: string): boolean => source.startsWith('background knowledge')

/**
 * How far a fact of the reference data was checked. What was written down from background knowledge was held against
 * nothing, whatever was thought of it (data/organisations.json, about.notes: "check before production use").
 */
export const checkedConfidence = <Level extends string>({
  source,
  confidence,
}: {
  source: string
  confidence: Level
}) => (isFromBackground(source) ? ('low' as const) : confidence)

export const organisationKinds = [
  'government',
  'other_public',
  'multilateral',
  'ngo',
  'private',
  'academic',
  'other',
] as const

export type OrganisationKind = (typeof organisationKinds)[number]

export const successionKinds = ['renamed', 'merged', 'split'] as const

/** The code of each kind in IATI's codelist OrganisationType. */
export const iatiTypeOf: Record<OrganisationKind, string> = {
  government: '10',
  other_public: '15',
  multilateral: '40',
  ngo: '22',
  private: '70',
  academic: '80',
  other: '90',
}
