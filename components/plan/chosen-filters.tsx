import { useTranslations } from 'next-intl'
import { type Filters, narrowed } from '@/lib/filters'
import { type Choices, useFilterWords } from './use-filter-words'

/** The filters that are set, in words, each with the address of the list without it. */
export function ChosenFilters({
  path,
  filters,
  choices,
}: {
  path: string
  filters: Filters
  choices: Choices
}) {
  const t = useTranslations('filters')
  const words = useFilterWords(filters, choices)
  const { after: _, ...rest } = filters
  if (words.length === 0) return null
  return (
    <ul className="row" aria-label={t('chosen')}>
      {words.map(({ name, term, words: value, lang }) => (
        <li key={name}>
          {term}: <b lang={lang}>{value}</b>{' '}
          <a href={narrowed(path, { ...rest, [name]: undefined })} className="note">
            {t('remove')}
            <span className="sr"> {term}</span>
          </a>
        </li>
      ))}
      {words.length > 1 ? (
        <li>
          <a href={path}>{t('removeAll')}</a>
        </li>
      ) : null}
    </ul>
  )
}
