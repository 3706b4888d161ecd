import { useLocale, useTranslations } from 'next-intl'
import type { CountryOnRecord } from '@/lib/organisation/queries/countries'
import { routes } from '@/lib/routes'
import { CountryName, useCountryNames } from '../organisation/country-name'
import { ConfidenceMark } from '../page/confidence-mark'
import { PageTitle } from '../ui/page-title'
import { Table } from '../ui/table'
import { LanguageNames } from './official-languages'
import { useRegionNames } from './region-name'

/** Every country on record in the order of the reader's alphabet; what is invented stands apart. Never ranked. */
export function CountriesPage({ countries }: { countries: readonly CountryOnRecord[] }) {
  const t = useTranslations('country.list')
  const real = countries.filter(({ isDemonstration }) => !isDemonstration)
  const invented = countries.filter(({ isDemonstration }) => isDemonstration)
  return (
    <>
      <PageTitle title={t('title')} eyebrow={t('count', { count: real.length })} lead={t('lead')}>
        <p className="note mt-2 measure">{t('order')}</p>
      </PageTitle>
      <div className="flow">
        <CountryTable caption={t('title')} countries={real} />
        {invented.length > 0 ? (
          <section aria-labelledby="demonstration" className="flow">
            <h2 id="demonstration">{t('demonstration')}</h2>
            <p>{t('demonstrationLead')}</p>
            <CountryTable caption={t('demonstration')} countries={invented} />
          </section>
        ) : null}
      </div>
    </>
  )
}

function CountryTable({ caption, countries }: { caption: string; countries: readonly CountryOnRecord[] }) {
  const t = useTranslations('country.list')
  const sayCountry = useCountryNames()
  const sayRegion = useRegionNames()
  const locale = useLocale()
  const { compare } = new Intl.Collator(locale)
  // What is true of all is said once.
  const [common, ...others] = new Set(countries.map(({ confidence }) => confidence))
  const isCommon = others.length === 0
  const inOrder = [...countries].sort((a, b) =>
    compare(sayCountry(a.code, a.name), sayCountry(b.code, b.name)),
  )
  return (
    <div className="flow">
      {isCommon && common ? (
        <p className="note">
          {t('checked')}: <ConfidenceMark confidence={common} always />
        </p>
      ) : null}
      <Table
        caption={caption}
        captionHidden
        columns={[
          { key: 'country', label: t('country'), header: true },
          { key: 'region', label: t('region') },
          { key: 'languages', label: t('languages') },
          { key: 'organisations', label: t('organisations'), numeric: true },
          { key: 'commitments', label: t('commitments'), numeric: true },
        ]}
        rows={inOrder.map((country) => {
          const path = routes.country(locale, country.code)
          return {
            id: country.code,
            cells: {
              country: (
                <>
                  <a href={path}>
                    <CountryName country={country} />
                  </a>
                  {isCommon ? null : (
                    <span className="note block">
                      <ConfidenceMark confidence={country.confidence} />
                    </span>
                  )}
                </>
              ),
              region: sayRegion(country.region),
              languages: <LanguageNames languages={country.languages} />,
              organisations: <Count of={country.organisations} href={`${path}#organisations`} />,
              commitments: <Count of={country.commitments} href={`${path}#commitments`} />,
            },
          }
        })}
      />
    </div>
  )
}

const Count = ({ of, href }: { of: number; href: string }) => (of > 0 ? <a href={href}>{of}</a> : <>{of}</>)
