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
