// What a title is about, out of the stems of its words: the field's short forms meet their long ones, and words that any
// plan is written with count for nothing.

/** Stems that say the same under another name, each with what it is taken for. */
const meaning: Record<string, readonly string[]> = {
  cybersecur: ['cyber', 'secur'],
  // A response team for computer incidents, by its short names.
  cert: ['incid', 'respons'],
  csirt: ['incid', 'respons'],
  ident: ['id'],
  center: ['centr'],
  egovern: ['govern'],
  iot: ['internet', 'thing'],
  claus: ['contract'],
  contractu: ['contract'],
  consult: ['dialogu'],
  meet: ['dialogu'],
  talent: ['skill'],
  qualif: ['skill'],
  trustworthi: ['trust'],
  afford: ['afford', 'access'],
}

/** Stems of the words in which commitments are put, whatever they promise. */
const form = new Set([
  'action',
  'agre',
  'asean',
  'carri',
  'content',
  'found',
  'guid',
  'incl',
  'includ',
  'partnership',
  'plan',
  'programm',
  'read',
  'set',
  'support',
  'wider',
  'work',
  'year',
])

/** Numbers are dates and counts here: two plans of one year are not alike by it. */
const isNumber = (stem: string) => /^\d+$/.test(stem)

export const termsOf = (stems: readonly string[]): string[] => [
  ...new Set(
    stems.filter((stem) => !isNumber(stem) && !form.has(stem)).flatMap((stem) => meaning[stem] ?? [stem]),
  ),
]

/** The words of some texts that stems come from, as they are written there; a stem of none of them is left out. */
export function wordsBehind(stems: readonly string[], texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}\p{M}-]+/u))
  return [
    ...new Set(
      stems.flatMap((stem) => {
        const root = stem.length > 4 ? stem.slice(0, -1) : stem
        return words.find((word) => word.startsWith(root)) ?? []
      }),
    ),
  ]
}
