import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CountryInFull } from '@/lib/organisation/queries/countries'
import { WorkWord } from '../chart/state-words'
import { StandingTable } from '../commitment/standing-table'
import { ClothOfPlans } from '../organisation/cloth-of-plans'
import { OrganisationName } from '../organisation/organisation-name'
import { Marginal } from '../ui/marginal'

/** What is carried out in the country or led from it, plan by plan; beside the picture, what its figures count. */
export function CommitmentsOfCountry({
  country: { commitments },
  notes,
}: {
  country: CountryInFull
  notes: ReactNode
}) {
  const t = useTranslations('country.page')
  const caption = useTranslations('organisation.commitments')
  return (
    <section aria-labelledby="commitments" className="flow">
      <Marginal notes={notes}>
        <div className="flow">
          <h2 id="commitments">{t('commitments')}</h2>
          {commitments.length === 0 ? (
            <p>{t('commitmentsNone')}</p>
          ) : (
            <ClothOfPlans caption={t('commitments')} rows={commitments} />
          )}
        </div>
      </Marginal>
      {commitments.length === 0 ? null : (
        <StandingTable
          caption={caption('caption', { count: commitments.length })}
          captionHidden
          extra={t('lead')}
          rows={commitments.map((standing) => ({
            standing,
            extra: (
              <>
                {standing.lead ? (
                  <OrganisationName organisation={standing.lead} />
                ) : standing.statedLead ? (
                  <span lang="en">{standing.statedLead}</span>
                ) : null}
                <OwnPart part={standing.own} />
              </>
            ),
          }))}
        />
      )}
    </section>
  )
}

/** In a joint commitment, what the country itself reports; the status of the whole stands beside it. */
function OwnPart({ part }: { part: CountryInFull['commitments'][number]['own'] }) {
  const t = useTranslations('joint.parts')
  if (!part) return null
  return (
    <span className="note block">
      {t('ownPart')}:{' '}
      {part.isWithheld ? (
        t('isWithheld')
      ) : (
        <WorkWord work={part.implementation} percent={part.percentComplete} />
      )}
    </span>
  )
}
