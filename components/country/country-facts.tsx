import { useLocale, useTranslations } from 'next-intl'
import { sayYearDay } from '@/lib/dates'
import type { CountryInFull } from '@/lib/organisation/queries/countries'
import { FactSource } from '../organisation/fact-source'
import { DefinitionRows } from '../ui/definition-rows'
import { OfficialLanguages } from './official-languages'
import { useRegionNames } from './region-name'

const groups = ['ldc', 'lldc', 'sids'] as const

/** What a reader of its reports has to know of a country, and where that is written. */
export function CountryFacts({ country }: { country: CountryInFull }) {
  const t = useTranslations('country.page')
  const sayRegion = useRegionNames()
  const locale = useLocale()
  const held = groups.filter((group) => country[group])
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('about')}</h2>
      <DefinitionRows
        rows={[
          {
            id: 'languages',
            term: t('languages'),
            value: <OfficialLanguages languages={country.languages} />,
          },
          { id: 'region', term: t('region'), value: sayRegion(country.region) },
          {
            id: 'groups',
            term: t('groups'),
            value:
              held.length === 0 ? (
                t('noGroups')
              ) : (
                <ul>
                  {held.map((group) => (
                    <li key={group}>{t(group)}</li>
                  ))}
                </ul>
              ),
          },
          { id: 'fiscal', term: t('fiscalYear'), value: sayYearDay(country.fiscalYearStart, locale) },
          { id: 'timezone', term: t('timezone'), value: country.timezone },
          { id: 'code', term: t('code'), value: `${country.code}, ${country.iso3}` },
          ...(country.note ? [{ id: 'note', term: t('note'), value: country.note, lang: 'en' }] : []),
          {
            id: 'source',
            term: t('source'),
            value: <FactSource source={country.source} confidence={country.confidence} />,
          },
        ]}
      />
    </section>
  )
}
