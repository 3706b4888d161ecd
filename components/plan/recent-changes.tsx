import { useLocale, useTranslations } from 'next-intl'
import type { Change } from '@/lib/commitment/queries/recent'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { WorkWord } from '../chart/state-words'

/** What moved lately, out of public history: the day, what happened, to what, by whom. */
export function RecentChanges({ changes, withPlan }: { changes: readonly Change[]; withPlan?: boolean }) {
  const t = useTranslations('plan.changes')
  const locale = useLocale()
  if (changes.length === 0) return <p>{t('none')}</p>
  return (
    <ol className="rows">
      {changes.map((change) => (
        <li key={change.key}>
          <time className="note" dateTime={change.on}>
            {sayDate({ on: change.on, precision: 'day' }, locale)}
          </time>
          <div>
            <p>
              <Happened change={change} />
            </p>
            <p className="note">
              {withPlan && change.plan && change.commitment ? (
                <>
                  <a href={routes.plan(locale, change.plan.code)} lang={change.plan.language}>
                    {change.plan.name}
                  </a>
                  {change.organisation ? ' · ' : null}
                </>
              ) : null}
              {change.organisation}
            </p>
          </div>
          {change.said ? (
            <WorkWord work={change.said.implementation} percent={change.said.percentComplete} />
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** Kinds of events that have a sentence of their own; any other is told as a change. */
const known = [
  'commitment.published',
  'commitment.withdrawn',
  'commitment.checked',
  'progress.published',
  'work-plan.published',
] as const

function Happened({ change: { event, count, plans, plan, commitment } }: { change: Change }) {
  const t = useTranslations('plan.changes')
  const locale = useLocale()
  const name = known.find((each) => each === event)?.replace('.', '-') ?? 'changed'
  const words = t(`event.${name as 'changed'}`, { count })
  const what =
    commitment && plan ? (
      <a href={routes.commitment(locale, plan.code, commitment.code)} lang={commitment.language}>
        {commitment.title}
      </a>
    ) : plan ? (
      <a href={routes.plan(locale, plan.code)} lang={plan.language}>
        {plan.name}
      </a>
    ) : null
  return (
    <>
      {words}
      {what ? <>: {what}</> : ` ${t('inPlans', { plans })}`}
    </>
  )
}
