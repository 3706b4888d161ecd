import { useLocale, useTranslations } from 'next-intl'
import type { OrganisationInFull } from '@/lib/organisation/queries/organisation'
import { routes } from '@/lib/routes'
import { ConfidenceMark } from '../page/confidence-mark'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'
import { CountryName } from './country-name'
import { LedAndShared } from './led-and-shared'
import { OrganisationFacts } from './organisation-facts'
import { PlansOfOrganisation } from './plans-of-organisation'
import { RecentReports } from './recent-reports'
import { Succession } from './succession'

/** One organisation: what it promised and how that stands, what it said lately, what came before it, and who it is. */
export function OrganisationPage({ organisation }: { organisation: OrganisationInFull }) {
  const t = useTranslations('organisation')
  const locale = useLocale()
  const { country, acronym, type, names } = organisation
  return (
    <>
      <PageTitle
        eyebrow={
          <>
            {t(`type.${type}`)}
            {country ? (
              <>
                {' · '}
                <a href={routes.country(locale, country.code)}>
                  <CountryName country={country} />
                </a>
              </>
            ) : null}
            {acronym ? (
              <>
                {' · '}
                <span lang={organisation.language}>{acronym}</span>
              </>
            ) : null}
          </>
        }
        title={organisation.name}
        lang={organisation.language}
        lead={
          <>
            {names.map(({ language, text }) => (
              <span key={language} lang={language} className="block text-ink">
                {text}
              </span>
            ))}
            <span lang="en">{organisation.role}</span>
          </>
        }
      />
      <div className="flow">
        <Succession organisation={organisation} />
        <section aria-label={t('computed.title')}>
          <Marginal notes={<Computed organisation={organisation} />}>
            <LedAndShared organisation={organisation} />
          </Marginal>
        </section>
        <RecentReports reports={organisation.reports} />
        <PlansOfOrganisation parties={organisation.planParties} />
        <OrganisationFacts organisation={organisation} />
      </div>
    </>
  )
}

/** The margin: how far its facts were checked, and how the figures beside it come about. */
function Computed({ organisation }: { organisation: OrganisationInFull }) {
  const t = useTranslations('organisation.computed')
  const about = routes.about(useLocale())
  return (
    <>
      <ConfidenceMark confidence={organisation.confidence} always />
      <p>{t('public')}</p>
      <p>{t.rich('how', { link: (words) => <a href={`${about}#schedule`}>{words}</a> })}</p>
    </>
  )
}
