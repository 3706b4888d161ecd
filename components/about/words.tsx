import { useTranslations } from 'next-intl'
import { DefinitionRows } from '../ui/definition-rows'

const words = [
  'framework',
  'crosswalk',
  'plan',
  'commitment',
  'alignment',
  'indicator',
  'update',
  'evidence',
  'history',
] as const

/** The field's own words, as they are used on every page. */
export function Words() {
  const t = useTranslations('about.words')
  return (
    <section aria-labelledby="words">
      <h2 id="words">{t('title')}</h2>
      <DefinitionRows
        rows={words.map((word) => ({ id: word, term: <b>{t(word)}</b>, value: t(`${word}Means`) }))}
      />
    </section>
  )
}
