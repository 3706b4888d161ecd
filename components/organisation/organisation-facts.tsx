import { useLocale, useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/language-name'
import type { OrganisationInFull } from '@/lib/organisation/queries/organisation'
import { routes } from '@/lib/routes'
import { DefinitionRows } from '../ui/definition-rows'
import { CountryName } from './country-name'
import { FactSource } from './fact-source'

/** Who it is, and where that is written. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationInFull }) {
  const t = useTranslations('organisation')
  const locale = useLocale()
  const { country, acronym, formerNames, names, language } = organisation
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('page.about')}</h2>
      <DefinitionRows
        rows={[
          ...(acronym ? [{ id: 'acronym', term: t('page.acronym'), value: acronym, lang: language }] : []),
          ...names.map(({ language: of, text, state }) => ({
            id: `name-${of}`,
            term: t('page.nameIn', { language: languageName(of, locale) }),
            value: text,
            lang: of,
            note: state === 'machine' ? t('page.machine') : undefined,
          })),
          ...(formerNames.length > 0
            ? [
                {
                  id: 'former',
                  term: t('page.formerNames'),
                  value: (
                    <ul>
                      {formerNames.map((name) => (
                        <li key={name}>{name}</li>
                      ))}
                    </ul>
                  ),
                  lang: language,
                },
              ]
            : []),
          { id: 'type', term: t('page.type'), value: t(`type.${organisation.type}`) },
          ...(country
            ? [
                {
                  id: 'country',
                  term: t(organisation.type === 'multilateral' ? 'page.seat' : 'page.country'),
                  value: (
                    <a href={routes.country(locale, country.code)}>
                      <CountryName country={country} />
                    </a>
                  ),
                },
              ]
            : []),
          { id: 'code', term: t('page.code'), value: organisation.code },
          { id: 'iati', term: t('page.iati'), value: organisation.iatiOrgType },
          {
            id: 'source',
            term: t('page.source'),
            value: <FactSource source={organisation.source} confidence={organisation.confidence} />,
          },
        ]}
      />
    </section>
  )
}
