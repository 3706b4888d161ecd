import { useLocale, useTranslations } from 'next-intl'
import type { RegionToday } from '@/lib/plan/queries/region'
import { narrowed, type Filters } from '@/lib/filters'
import { routes } from '@/lib/routes'
import { DemonstrationMark } from '../page/demonstration-mark'
import { PlanFigures } from '../plan/plan-figures'
import { RecentChanges } from '../plan/recent-changes'
import { SearchForm } from '../plan/search-form'
import { useStanding } from '../plan/say-standing'
import { Details } from '../ui/details'
import { PageTitle } from '../ui/page-title'
import { BeforeNext } from './before-next'
import { Brief } from './brief'
import { RegionCloth } from './region-cloth'
import { SilentPlans } from './silent-plans'

/** The front page: the region as it stands today, and, apart from it, the region that was invented to be shown. */
export function RegionPage({ real, invented }: { real: RegionToday | null; invented: RegionToday | null }) {
  const t = useTranslations('region')
  return (
    <>
      <PageTitle title={t('title')} />
      {real ? <Region region={real} demonstration={false} /> : <p>{t('empty')}</p>}
      <div className="mt-12">
        <SearchForm />
      </div>
      {invented ? (
        <section aria-labelledby="invented" className="mt-20">
          <DemonstrationMark />
          <h2 id="invented" className="mt-6">
            {t('invented')}
          </h2>
          <p className="measure mb-6">{t('inventedLead')}</p>
          <Region region={invented} demonstration />
        </section>
      ) : null}
    </>
  )
}

function Region({ region, demonstration }: { region: RegionToday; demonstration: boolean }) {
  const t = useTranslations('region')
  const locale = useLocale()
  const world: Filters = demonstration ? { demonstration: 'only' } : {}
  const list = routes.commitments(locale)
  const standing = useStanding(region.tally)
  return (
    <div className="flow">
      <p className="measure">
        {t.rich('sentence', {
          plans: region.plans,
          commitments: region.tally.commitments,
          list: (words) => <a href={routes.plans(locale)}>{words}</a>,
        })}{' '}
        {standing}{' '}
        {region.pastDue > 0
          ? t.rich('pastDue', {
              count: region.pastDue,
              list: (words) => <a href={narrowed(list, { due: 'past', ...world })}>{words}</a>,
            })
          : null}
      </p>
      <Brief region={region} within={world} />
      <PlanFigures tally={region.tally} path={list} within={world} />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,45rem)_minmax(18rem,1fr)]">
        {region.cloth ? (
          <div className="flow min-w-0">
            <RegionCloth cloth={region.cloth} demonstration={demonstration} />
            <Details summary={t('cloth.legend')}>
              <div className="note prose mb-4">
                <p>{t('cloth.read')}</p>
                <p>{t('cloth.gap')}</p>
                <p>{demonstration ? t('cloth.inventedOnly') : t('cloth.realOnly')}</p>
              </div>
              <dl className="rows">
                {region.cloth.lines.map(({ code, title, language }) => (
                  <div key={code}>
                    <dt>{code}</dt>
                    <dd lang={language}>{title}</dd>
                  </div>
                ))}
              </dl>
            </Details>
          </div>
        ) : null}
        <section className="flow min-w-0">
          <h2>{t('next.title')}</h2>
          <BeforeNext coming={region.coming} next={region.next} within={world} />
        </section>
      </div>
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <section className="flow">
          <h2>{t('changes')}</h2>
          <RecentChanges changes={region.changes} withPlan />
        </section>
        {region.silent.length > 0 ? <SilentPlans plans={region.silent} /> : null}
      </div>
    </div>
  )
}
