import { useLocale, useTranslations } from 'next-intl'
import type { OrganisationInFull } from '@/lib/organisation/queries/organisation'
import { routes } from '@/lib/routes'

/** The work plans that name the organisation itself; those of its country stand with the country. */
export function PlansOfOrganisation({ parties }: { parties: OrganisationInFull['planParties'] }) {
  const t = useTranslations('organisation.page')
  const locale = useLocale()
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{t('parties')}</h2>
      {parties.length === 0 ? (
        <p>{t('partiesNone')}</p>
      ) : (
        <ul className="rows">
          {parties.map(({ role, plan }) => (
            <li key={`${plan.code} ${role}`}>
              <span className="note">{t(`partyRole.${role}`)}</span>
              <a href={routes.plan(locale, plan.code)} lang={plan.language}>
                {plan.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
