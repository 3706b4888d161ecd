import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { PlanStatus } from '@/lib/plan/queries/status'
import { routes } from '@/lib/routes'
import { MeetingDate } from '../forum/meeting-date'
import { SourceNote } from '../page/source-note'
import { DefinitionRows } from '../ui/definition-rows'
import { PlanPeriod } from './plan-period'

/** Who agreed it, for when, where it is written, what came before and after, and who reads its reports. */
export function PlanFacts({ plan }: { plan: PlanStatus }) {
  const t = useTranslations('plan.facts')
  const commitment = useTranslations('commitment')
  const locale = useLocale()
  const editions = [
    { id: 'previous', term: t('previous'), edition: plan.previousEdition },
    { id: 'next', term: t('next'), edition: plan.nextEdition },
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-4">
        {t('title')}
      </h2>
      <DefinitionRows
        rows={[
          { id: 'parties', term: t('parties'), value: <Parties plan={plan} /> },
          {
            id: 'period',
            term: t('period'),
            value: <PlanPeriod startsOn={plan.startsOn} endsOn={plan.endsOn} />,
          },
          {
            id: 'reporting',
            term: t('reporting'),
            value: t('reportingEvery', {
              months: plan.reportingMonths,
              due: sayDate({ on: plan.period.reportDueOn, precision: 'day' }, locale),
            }),
          },
          ...editions.flatMap(({ id, term, edition }) =>
            edition
              ? [
                  {
                    id,
                    term,
                    value: (
                      <a href={routes.plan(locale, edition.code)} lang={edition.language}>
                        {edition.name}
                      </a>
                    ),
                  },
                ]
              : [],
          ),
          {
            id: 'forums',
            term: t('forums'),
            value:
              plan.forums.length === 0 ? (
                t('noForums')
              ) : (
                <ul>
                  {plan.forums.map((forum) => (
                    <li key={forum.code}>
                      <a href={`${routes.forums(locale)}#${forum.code}`} lang="en">
                        {forum.name}
                      </a>
                      {': '}
                      {forum.next ? (
                        <>
                          <span lang="en">{forum.next.label}</span>, <MeetingDate meeting={forum.next} />
                        </>
                      ) : (
                        t('noMeeting')
                      )}
                      <span className="note"> ({commitment(`provenance.${forum.provenance}`)})</span>
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            id: 'source',
            term: t('source'),
            value: <SourceNote source={plan.source} lang="en" confidence={plan.confidence} />,
          },
          ...(plan.alignmentBasis
            ? [{ id: 'basis', term: t('basis'), value: plan.alignmentBasis, lang: 'en' }]
            : []),
          ...(plan.note ? [{ id: 'note', term: t('note'), value: plan.note, lang: 'en' }] : []),
        ]}
      />
    </section>
  )
}

function Parties({ plan: { parties } }: { plan: PlanStatus }) {
  const t = useTranslations('plan.facts')
  const locale = useLocale()
  if (parties.length === 0) return <>{t('noParties')}</>
  return (
    <ul>
      {parties.map(({ id, statedName, role, organisation, countryCode }) => (
        <li key={id}>
          {organisation ? (
            <a href={routes.organisation(locale, organisation.code)} lang={organisation.language}>
              {statedName}
            </a>
          ) : countryCode ? (
            <a href={routes.country(locale, countryCode)} lang="en">
              {statedName}
            </a>
          ) : (
            <span lang="en">{statedName}</span>
          )}
          {role === 'party' ? null : <span className="note"> ({t(`role.${role}`)})</span>}
        </li>
      ))}
    </ul>
  )
}
