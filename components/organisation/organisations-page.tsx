import { useLocale, useTranslations } from 'next-intl'
import type { OrganisationOnRecord } from '@/lib/organisation/queries/organisations'
import { organisationKinds } from '@/lib/organisation/rules'
import { routes } from '@/lib/routes'
import { PageTitle } from '../ui/page-title'
import { CountryName, useCountryNames } from './country-name'
import { type Group, groupedByCountry } from './group-organisations'
import { OrganisationGroup } from './organisation-group'

/** Every organisation on record, country by country; what is invented stands apart. Nothing is ranked. */
export function OrganisationsPage({ organisations }: { organisations: readonly OrganisationOnRecord[] }) {
  const t = useTranslations('organisation.list')
  const sayCountry = useCountryNames()
  const locale = useLocale()
  const real = organisations.filter(({ isDemonstration }) => !isDemonstration)
  const invented = groupedByCountry(
    organisations.filter(({ isDemonstration }) => isDemonstration),
    sayCountry,
    locale,
  )
  const groups = groupedByCountry(real, sayCountry, locale)
  return (
    <>
      <PageTitle title={t('title')} eyebrow={t('count', { count: real.length })} lead={t('lead')}>
        <p className="note mt-2">{t('order')}</p>
      </PageTitle>
      <div className="flow">
        <Jumps groups={groups} hasInvented={invented.length > 0} />
        <section aria-labelledby="countries">
          <h2 id="countries">{t('byCountry')}</h2>
          <Groups groups={groups} />
        </section>
        <ByType organisations={real} />
        {invented.length > 0 ? (
          <section aria-labelledby="demonstration" className="flow">
            <h2 id="demonstration">{t('demonstration')}</h2>
            <p>{t('demonstrationLead')}</p>
            <Groups groups={invented.map((group) => ({ ...group, id: `demonstration-${group.id}` }))} />
          </section>
        ) : null}
      </div>
    </>
  )
}

const Groups = ({ groups }: { groups: readonly Group[] }) => (
  <div className="grid gap-6">
    {groups.map((group) => (
      <OrganisationGroup key={group.id} group={group} />
    ))}
  </div>
)

/** The ways into the page: each country, each type. */
function Jumps({ groups, hasInvented }: { groups: readonly Group[]; hasInvented: boolean }) {
  const t = useTranslations('organisation.list')
  return (
    <nav className="row note noprint" aria-label={t('goTo')}>
      {groups.map(({ id, kind, country, organisations }) => (
        <a key={id} href={`#${id}`}>
          {country ? (
            <CountryName country={country} />
          ) : (
            t(kind === 'intergovernmental' ? 'intergovernmental' : 'other')
          )}{' '}
          ({organisations.length})
        </a>
      ))}
      <a href="#types">{t('byType')}</a>
      {hasInvented ? <a href="#demonstration">{t('demonstration')}</a> : null}
    </nav>
  )
}

/** The same organisations once more by what they are, by their short names. */
function ByType({ organisations }: { organisations: readonly OrganisationOnRecord[] }) {
  const t = useTranslations('organisation')
  const locale = useLocale()
  const { compare } = new Intl.Collator(locale)
  const short = ({ acronym, name }: OrganisationOnRecord) => acronym ?? name
  return (
    <section aria-labelledby="types">
      <h2 id="types">{t('list.byType')}</h2>
      <dl className="rows">
        {organisationKinds.map((kind) => {
          const ofKind = organisations.filter(({ type }) => type === kind)
          return ofKind.length === 0 ? null : (
            <div key={kind} id={`type-${kind}`}>
              <dt>
                {t(`type.${kind}`)} ({ofKind.length})
              </dt>
              <dd className="row">
                {[...ofKind]
                  .sort((a, b) => compare(short(a), short(b)))
                  .map((organisation) => (
                    <a
                      key={organisation.code}
                      href={routes.organisation(locale, organisation.code)}
                      lang={organisation.language}
                      title={organisation.acronym ? organisation.name : undefined}
                    >
                      {short(organisation)}
                    </a>
                  ))}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
