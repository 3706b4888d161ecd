import { useLocale, useTranslations } from 'next-intl'
import { tallyOf } from '@/lib/commitment/tally'
import type { CountryInFull } from '@/lib/organisation/queries/countries'
import { routes } from '@/lib/routes'
import { CountryName } from '../organisation/country-name'
import { ConfidenceMark } from '../page/confidence-mark'
import { PlanFigures } from '../plan/plan-figures'
import { useStanding } from '../plan/say-standing'
import { PageTitle } from '../ui/page-title'
import { CommitmentsOfCountry } from './commitments-of-country'
import { CountryFacts } from './country-facts'
import { OrganisationsOfCountry } from './organisations-of-country'
import { PlansOfCountry } from './plans-of-country'
import { useRegionNames } from './region-name'

/** One country: how its commitments stand in all plans, its organisations, its plans and its facts. Never a score. */
export function CountryPage({ country }: { country: CountryInFull }) {
  const sayRegion = useRegionNames()
  const coverage = useTranslations('coverage')
  const burden = useTranslations('pack.burden')
  const practice = useTranslations('practice')
  const locale = useLocale()
  const tally = tallyOf(country.commitments)
  const standing = useStanding(tally)
  const within = { country: country.code, ...(country.isDemonstration ? { demonstration: 'only' } : {}) }
  return (
    <>
      <PageTitle
        eyebrow={sayRegion(country.region)}
        title={<CountryName country={country} />}
        lead={tally.commitments > 0 ? standing : null}
      >
        <p>
          <a href={routes.profile(locale, 'countries', country.code)}>{coverage('profile.title')}</a>
          {' · '}
          <a href={routes.burden(locale, country.code)}>{burden('title')}</a>
          {' · '}
          <a href={routes.practices(locale, { by: 'countries', code: country.code })}>{practice('title')}</a>
        </p>
      </PageTitle>
      {tally.commitments > 0 ? (
        <PlanFigures tally={tally} path={routes.commitments(locale)} within={within} />
      ) : null}
      <div className="flow mt-6">
        <CommitmentsOfCountry country={country} notes={<Computed country={country} />} />
        <OrganisationsOfCountry organisations={country.organisations} />
        <PlansOfCountry plans={country.plans} />
        <CountryFacts country={country} />
      </div>
    </>
  )
}

/** The margin: how far its facts were checked, and what the figures count. */
function Computed({ country }: { country: CountryInFull }) {
  const t = useTranslations('country.page')
  const organisation = useTranslations('organisation.computed')
  const about = routes.about(useLocale())
  return (
    <>
      <ConfidenceMark confidence={country.confidence} always />
      <p>{t('commitmentsLead')}</p>
      <p>{organisation.rich('how', { link: (words) => <a href={`${about}#schedule`}>{words}</a> })}</p>
    </>
  )
}
