import { useLocale, useTranslations } from 'next-intl'
import type { Change } from '@/lib/commitment/queries/recent'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { WorkWord } from '../chart/state-words'
import { Entries } from './entries'

/** What moved lately, out of public history: the day, what happened, to what, by whom. */
export function RecentChanges({ changes, withPlan }: { changes: readonly Change[]; withPlan?: boolean }) {
  const t = useTranslations('plan.changes')
  const locale = useLocale()
  if (changes.length === 0) return <p>{t('none')}</p>
  return (
    <Entries
      entries={changes.map((change) => ({
        id: change.key,
        when: <time dateTime={change.on}>{sayDate({ on: change.on, precision: 'day' }, locale)}</time>,
        aside: change.said ? (
          <WorkWord work={change.said.implementation} percent={change.said.percentComplete} />
        ) : null,
        what: <Happened change={change} />,
        more: <Where change={change} withPlan={withPlan ?? false} />,
      }))}
    />
  )
}

function Where({
  change: { plan, commitment, by, publisher },
  withPlan,
}: {
  change: Change
  withPlan: boolean
}) {
  const t = useTranslations('plan.changes')
  const locale = useLocale()
  return (
    <>
      {withPlan && plan && commitment ? (
        <>
          <a href={routes.plan(locale, plan.code)} lang={plan.language}>
            {plan.name}
          </a>
          {by || publisher ? ' · ' : null}
        </>
      ) : null}
      {by ? (
        <a href={routes.organisation(locale, by.code)} lang={by.language}>
          {by.name}
        </a>
      ) : publisher ? (
        t('publishedBy', { publisher })
      ) : null}
    </>
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
