// What an organisation's and a country's facts mean; pure.

export type OfficialLanguage = {
  tag: string
  name: string
  /** The source's own word: official, or used officially without formal status. */
  role: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Official languages as they are kept; an entry that does not say which language it is, is left out. */
export function languagesOf(kept: unknown): OfficialLanguage[] {
  if (!Array.isArray(kept)) return []
  return kept
    .filter(isRecord)
    .flatMap(({ bcp47, name, role }) =>
      typeof bcp47 === 'string' && typeof name === 'string'
        ? [{ tag: bcp47, name, role: typeof role === 'string' ? role : '' }]
        : [],
    )
}

export const organisationKinds = [
  'government',
  'other_public',
  'multilateral',
  'ngo',
  'private',
  'academic',
  'other',
] as const

export const successionKinds = ['renamed', 'merged', 'split'] as const

/** The code of each kind in IATI's codelist OrganisationType. */
export const iatiTypeOf: Record<(typeof organisationKinds)[number], string> = {
  government: '10',
  other_public: '15',
  multilateral: '40',
  ngo: '22',
  private: '70',
  academic: '80',
  other: '90',
}
