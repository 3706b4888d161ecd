import { useLocale, useTranslations } from 'next-intl'
import type { CountryInFull } from '@/lib/organisation/queries/countries'
import { routes } from '@/lib/routes'

type Plan = CountryInFull['plans'][number]

/** Plans under the words by which they name the party: the country itself, or the group that it belongs to. */
function byParty(plans: readonly Plan[]): [string, Plan[]][] {
  const groups = new Map<string, Plan[]>()
  for (const plan of plans) {
    const named = plan.parties.map(({ statedName }) => statedName).join(', ')
    groups.set(named, [...(groups.get(named) ?? []), plan])
  }
  return [...groups]
}

/** The work plans that name the country, or the group of countries that it belongs to, as a party. */
export function PlansOfCountry({ plans }: { plans: readonly Plan[] }) {
  const t = useTranslations('country.page')
  const locale = useLocale()
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{t('plans')}</h2>
      {plans.length === 0 ? (
        <p>{t('plansNone')}</p>
      ) : (
        <dl className="rows">
          {byParty(plans).map(([named, own]) => (
            <div key={named}>
              <dt>
                {t('party')} <span lang="en">{named}</span>
              </dt>
              <dd>
                <ul>
                  {own.map(({ code, name, language }) => (
                    <li key={code} className="py-1">
                      <a href={routes.plan(locale, code)} lang={language}>
                        {name}
                      </a>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
