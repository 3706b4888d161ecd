import { useTranslations } from 'next-intl'
import type { CountryInFull } from '@/lib/organisation/queries/countries'
import { StandingTable } from '../commitment/standing-table'
import { ClothOfPlans } from '../organisation/cloth-of-plans'
import { OrganisationName } from '../organisation/organisation-name'

/** What is carried out in the country or led from it, plan by plan. */
export function CommitmentsOfCountry({ country: { commitments } }: { country: CountryInFull }) {
  const t = useTranslations('country.page')
  const caption = useTranslations('organisation.commitments')
  return (
    <section aria-labelledby="commitments" className="flow">
      <h2 id="commitments">{t('commitments')}</h2>
      {commitments.length === 0 ? (
        <p>{t('commitmentsNone')}</p>
      ) : (
        <>
          <ClothOfPlans caption={t('commitments')} rows={commitments} />
          <StandingTable
            caption={caption('caption', { count: commitments.length })}
            captionHidden
            extra={t('lead')}
            rows={commitments.map((standing) => ({
              standing,
              extra: standing.lead ? (
                <OrganisationName organisation={standing.lead} />
              ) : standing.statedLead ? (
                <span lang="en">{standing.statedLead}</span>
              ) : null,
            }))}
          />
        </>
      )}
    </section>
  )
}
