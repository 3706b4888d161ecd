import { useLocale, useTranslations } from 'next-intl'
import { tallyOf } from '@/lib/commitment/tally'
import { narrowed } from '@/lib/filters'
import type { OrganisationInFull } from '@/lib/organisation/queries/organisation'
import { routes } from '@/lib/routes'
import { StandingTable } from '../commitment/standing-table'
import { useStanding } from '../plan/say-standing'
import { ClothOfPlans } from './cloth-of-plans'

/** What an organisation leads, and what it contributes to: two lists that are never added up. */
export function LedAndShared({
  organisation: { code, leads, contributes, isDemonstration },
}: {
  organisation: OrganisationInFull
}) {
  const t = useTranslations('organisation')
  const role = useTranslations('commitment.partnerRole')
  const locale = useLocale()
  const standing = useStanding(tallyOf(leads))
  const filtered = narrowed(routes.commitments(locale), {
    lead: code,
    ...(isDemonstration ? { demonstration: 'only' } : {}),
  })
  return (
    <div className="flow">
      <section aria-labelledby="leads" className="flow">
        <h2 id="leads">{t('page.leads')}</h2>
        {leads.length > 0 ? (
          <>
            <p>{standing}</p>
            <ClothOfPlans caption={t('page.leads')} rows={leads} />
            <StandingTable
              caption={t('commitments.caption', { count: leads.length })}
              rows={leads.map((each) => ({ standing: each }))}
            />
            <p className="note noprint">
              <a href={filtered}>{t('commitments.seeAll')}</a>
            </p>
          </>
        ) : (
          <p>{t('page.leadsNone')}</p>
        )}
      </section>
      <section aria-labelledby="contributes" className="flow">
        <h2 id="contributes">{t('page.contributes')}</h2>
        {contributes.length > 0 ? (
          <>
            <ClothOfPlans caption={t('page.contributes')} rows={contributes.map((each) => each.standing)} />
            <StandingTable
              caption={t('commitments.caption', { count: contributes.length })}
              rows={contributes.map((each) => ({ standing: each.standing, extra: role(each.role) }))}
              extra={t('commitments.as')}
            />
          </>
        ) : (
          <p>{t('page.contributesNone')}</p>
        )}
      </section>
    </div>
  )
}
