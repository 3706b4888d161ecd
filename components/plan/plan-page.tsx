import { useLocale, useTranslations } from 'next-intl'
import { tallyOf } from '@/lib/commitment/tally'
import type { PlanStatus } from '@/lib/plan/queries/status'
import { routes } from '@/lib/routes'
import { PlanGaps } from '../hiding/plan-gaps'
import { ConfidenceMark } from '../page/confidence-mark'
import { PlanRounds } from '../round/plan-rounds'
import { Details } from '../ui/details'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'
import { PlanScale } from '../scale/plan-scale'
import { ActivityAndOutcome } from './activity-and-outcome'
import { CommitmentList } from './commitment-list'
import { FilterForm } from './filter-form'
import { choicesOfPlan } from './plan-choices'
import { PlanFacts } from './plan-facts'
import { PlanFigures } from './plan-figures'
import { PlanBars, PlanCloth } from './plan-parts'
import { PlanPeriod } from './plan-period'
import { Pressing } from './pressing'
import { RecentChanges } from './recent-changes'
import { RollUp } from './roll-up'
import { Slipped } from './slipped'
import { useStanding } from './say-standing'

/** A work plan's status page: how it stands comes first, then why, then every commitment. */
export function PlanPage({ plan }: { plan: PlanStatus }) {
  const t = useTranslations('plan')
  const filters = useTranslations('filters')
  const compared = useTranslations('compare')
  const coverage = useTranslations('coverage')
  const page = useTranslations('page')
  const locale = useLocale()
  const path = routes.plan(locale, plan.code)
  const last = plan.lastMeeting
  const tally = tallyOf(plan.commitments)
  return (
    <>
      <PageTitle
        eyebrow={
          <>
            {t('eyebrow')} · {plan.code} · <PlanPeriod startsOn={plan.startsOn} endsOn={plan.endsOn} />
            {plan.state === 'published'
              ? null
              : ` · ${t(`ended.${plan.state === 'withdrawn' ? 'withdrawn' : 'superseded'}`)}`}
          </>
        }
        title={plan.name}
        lang={plan.language}
        lead={useStanding(tally)}
      >
        <p>
          <a href={routes.profile(locale, 'plans', plan.code)}>{coverage('profile.title')}</a> ·{' '}
          <a href={routes.overlaps(locale, plan.code)}>{page('overlaps')}</a>
        </p>
      </PageTitle>
      <PlanFigures tally={tally} period={plan.period} path={path} />
      <RollUp tally={tally} path={path} />
      <div className="flow mt-6">
        {plan.commitments.length > 0 ? <PlanCloth plan={plan} /> : null}
        <PlanGaps plan={plan.code} gaps={plan.gaps} />
        <Marginal notes={<Computed plan={plan} />}>
          <div className="flow">
            {plan.commitments.length > 0 ? <PlanBars plan={plan} /> : null}
            <ActivityAndOutcome tally={tally} path={path} />
            <Pressing rows={plan.commitments} path={path} today={plan.today} />
            <PlanRounds rounds={plan.rounds} plan={plan} />
            <Slipped rows={plan.commitments} path={path} />
            <section aria-labelledby="changes">
              <h2 id="changes">{t('changes.title')}</h2>
              <RecentChanges changes={plan.changes} />
              <p>
                <a href={routes.comparePlan(locale, plan.code, last?.until ? { from: last.until } : {})}>
                  {last ? compared('sinceMeeting', { meeting: last.label }) : compared('link')}
                </a>
              </p>
            </section>
          </div>
        </Marginal>
        <section aria-labelledby="commitments" className="flow">
          <h2 id="commitments">{t('commitments', { count: tally.commitments })}</h2>
          {plan.commitments.length > 0 ? (
            <>
              <Details summary={filters('open')}>
                <FilterForm action={path} filters={{}} choices={choicesOfPlan(plan)} isBrief />
              </Details>
              <CommitmentList rows={plan.commitments} path={path} filters={{}} today={plan.today} />
            </>
          ) : (
            <p>{t('noCommitments')}</p>
          )}
        </section>
        <PlanScale labels={plan.labels} />
        <PlanFacts plan={plan} />
      </div>
    </>
  )
}

/** The margin: how far the plan was checked, and how its figures come about. */
function Computed({ plan }: { plan: PlanStatus }) {
  const t = useTranslations('plan.computed')
  return (
    <>
      <ConfidenceMark confidence={plan.confidence} always />
      <p>
        <b>{t('title')}</b>
      </p>
      <p>{t('work')}</p>
      <p>{t('schedule')}</p>
      <p>{t('silence')}</p>
      <p>{t('outcome')}</p>
    </>
  )
}
