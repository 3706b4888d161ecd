import { useLocale, useTranslations } from 'next-intl'
import { tallyOf } from '@/lib/commitment/tally'
import type { PlanAtAGlance } from '@/lib/plan/queries/all'
import { routes } from '@/lib/routes'
import { KnotRow } from '../chart/knot-row'
import { ConfidenceMark } from '../page/confidence-mark'
import { PlanPeriod } from './plan-period'
import { useStanding } from './say-standing'

/** Work plans, one entry each: its name, its strip, and how it stands. */
export function PlanRows({ plans }: { plans: readonly PlanAtAGlance[] }) {
  return (
    <ul>
      {plans.map((plan) => (
        <PlanRow key={plan.code} plan={plan} />
      ))}
    </ul>
  )
}

function PlanRow({ plan }: { plan: PlanAtAGlance }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const standing = useStanding(tallyOf(plan.knots), true)
  return (
    <li className="border-t border-rule py-4 grid gap-x-8 gap-y-2 md:grid-cols-2">
      <div>
        <h2 className="text-lg" lang={plan.language}>
          <a href={routes.plan(locale, plan.code)}>{plan.name}</a>
        </h2>
        <p className="note">
          {plan.code} · <PlanPeriod startsOn={plan.startsOn} endsOn={plan.endsOn} />
          {plan.state === 'published'
            ? null
            : ` · ${t(`ended.${plan.state === 'withdrawn' ? 'withdrawn' : 'superseded'}`)}`}
        </p>
        <p className="note" lang="en">
          {plan.parties.map(({ statedName }) => statedName).join(', ')}
        </p>
        <p className="note">
          <ConfidenceMark confidence={plan.confidence} />
        </p>
      </div>
      <div>
        {plan.knots.length > 0 ? (
          <KnotRow
            label={standing}
            knots={plan.knots.map(({ implementation, percentComplete }) => ({
              work: implementation,
              percent: percentComplete,
            }))}
          />
        ) : null}
        <p>{standing}</p>
      </div>
    </li>
  )
}
