import { useLocale, useTranslations } from 'next-intl'
import { isPastDue } from '@/lib/commitment/filtering'
import type { Listed } from '@/lib/commitment/queries/list'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { ReportingWord, VerdictWord } from '../chart/state-words'
import { MovedNote } from '../baseline/moved-note'
import { BlockedNote } from '../blocker/blocked-note'
import { ConfidenceMark } from '../page/confidence-mark'
import { ScheduleLabel, WorkLabel } from '../scale/label-words'
import { StateWord } from '../ui/state-word'

/** The commitments of a list: what was promised, by whom, how the work stands, when it was last spoken of, what comes next. */
export function CommitmentTable({
  rows,
  today,
  withPlan,
}: {
  rows: readonly Listed[]
  today: string
  withPlan?: boolean
}) {
  const t = useTranslations('plan.table')
  return (
    <table className="tbl fold ends">
      <thead>
        <tr>
          <th scope="col">{t('commitment')}</th>
          <th scope="col">{t('lead')}</th>
          <th scope="col">{t('work')}</th>
          <th scope="col">{t('schedule')}</th>
          <th scope="col">{t('report')}</th>
          <th scope="col">{t('due')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CommitmentRow key={row.id} row={row} today={today} withPlan={withPlan} />
        ))}
      </tbody>
    </table>
  )
}

function CommitmentRow({
  row,
  today,
  withPlan,
}: {
  row: Listed
  today: string
  withPlan: boolean | undefined
}) {
  const t = useTranslations('plan.table')
  const locale = useLocale()
  const isReported = row.implementation !== null
  return (
    <tr>
      <th scope="row">
        <span className="note">{row.code}</span>
        <br />
        <a href={routes.commitment(locale, row.plan.code, row.code)} lang={row.language}>
          {row.title}
        </a>
        {row.titleInEnglish ? (
          <span className="note block" lang="en">
            {row.titleInEnglish}
          </span>
        ) : null}
        {withPlan ? (
          <a className="note block" href={routes.plan(locale, row.plan.code)} lang={row.plan.language}>
            {row.plan.name}
          </a>
        ) : null}
        <span className="note block">
          <ConfidenceMark confidence={row.confidence} />
        </span>
      </th>
      <td data-l={t('lead')}>
        <Lead row={row} />
      </td>
      <td data-l={t('work')}>
        <span>
          <WorkLabel status={row} isOwn={!withPlan} />
          <BlockedNote kinds={row.blockedBy} />
          <Trend row={row} />
          {isReported ? <Assessed row={row} /> : null}
        </span>
      </td>
      <td data-l={t('schedule')}>
        {isReported ? (
          <ScheduleLabel status={row} isOwn={!withPlan} />
        ) : isPastDue(row, today) ? (
          <StateWord shape="none" tone="faint">
            {t('pastDue')}
          </StateWord>
        ) : null}
      </td>
      <td data-l={t('report')}>
        {isReported ? (
          <span>
            <ReportingWord reporting={row.reporting} months={row.silentMonths} />
            {row.reportedOn ? (
              <span className="note block">{sayDate({ on: row.reportedOn, precision: 'day' }, locale)}</span>
            ) : null}
          </span>
        ) : null}
      </td>
      <td data-l={t('due')}>
        <Due row={row} />
      </td>
    </tr>
  )
}

function Lead({ row: { lead, statedLead } }: { row: Listed }) {
  const t = useTranslations('plan.table')
  const locale = useLocale()
  if (lead)
    return (
      <a
        href={routes.organisation(locale, lead.code)}
        lang={lead.language}
        title={lead.acronym ? lead.name : undefined}
      >
        {lead.acronym ?? lead.name}
      </a>
    )
  return statedLead ? <span lang="en">{statedLead}</span> : <span className="c-soft">{t('noLead')}</span>
}

/** Forward, back or the same since the report before, where both say how far the work is. */
function Trend({ row: { implementation, percentComplete: now, before, joint } }: { row: Listed }) {
  const t = useTranslations('plan.table.trend')
  if (!implementation || implementation === 'completed' || implementation === 'discontinued') return null
  // What several parts come to by a rule has no report before it.
  if (joint) return null
  if (!before) return <span className="note block">{t('first')}</span>
  const then = before.percentComplete
  if (now === null || then === null) return null
  return (
    <span className="note block">
      {now > then ? t('up', { then }) : now < then ? t('down', { then }) : t('same')}
    </span>
  )
}

/** What partners say to it, beside what is said: the gap is told where the status is. */
function Assessed({ row: { verdict, hasGap } }: { row: Listed }) {
  const t = useTranslations('review.gap')
  return (
    <span className="note block">
      <VerdictWord verdict={verdict} />
      {hasGap ? <span className="block">{t('differs')}</span> : null}
    </span>
  )
}

function Due({ row }: { row: Listed }) {
  const { dueOn, nextMilestone, implementation } = row
  const t = useTranslations('plan.table')
  const locale = useLocale()
  const isOver = implementation === 'completed' || implementation === 'discontinued'
  return (
    <span>
      {dueOn ? sayDate(dueOn, locale) : <span className="c-soft">{t('noDueDate')}</span>}
      <MovedNote row={row} />
      {nextMilestone && !isOver ? (
        <span className="note block">
          {t.rich('milestone', {
            date: sayDate(nextMilestone.dueOn, locale),
            title: () => <span lang={nextMilestone.language}>{nextMilestone.title}</span>,
          })}
        </span>
      ) : null}
    </span>
  )
}
