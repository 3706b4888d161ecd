import { useTranslations } from 'next-intl'
import { DefinitionRows } from '../ui/definition-rows'

type Words = { kept: string; adapted: string | null; dropped: string | null; language: string }

/** What an adopter kept of a practice, changed and left out. */
export function AdoptionWords({ words }: { words: Words }) {
  const t = useTranslations('practice.adopted')
  return (
    <DefinitionRows
      rows={(['kept', 'adapted', 'dropped'] as const).flatMap((part) =>
        words[part] ? [{ id: part, term: t(part), value: words[part], lang: words.language }] : [],
      )}
    />
  )
}
