import { useLocale, useTranslations } from 'next-intl'
import { isPastDue } from '@/lib/commitment/filtering'
import type { Listed } from '@/lib/commitment/queries/list'
import { sayDate } from '@/lib/dates'
import { narrowed } from '@/lib/filters'
import { routes } from '@/lib/routes'
import { ReportingWord, ScheduleWord } from '../chart/state-words'

const most = 8
const isLate = ({ schedule }: Listed) =>
  schedule === 'overdue' || schedule === 'delayed' || schedule === 'at_risk'
const gravity = ['overdue', 'delayed', 'at_risk']

/** What is late by its own word or the clock's, what has fallen silent and for how long, and what never spoke. */
export function Pressing({ rows, path, today }: { rows: Listed[]; path: string; today: string }) {
  const t = useTranslations('plan.pressing')
  const locale = useLocale()
  const late = rows.filter((row) => isLate(row) || row.reporting === 'late' || row.reporting === 'silent')
  const shown = late
    .sort(
      (a, b) =>
        (gravity.indexOf(a.schedule) + 1 || 9) - (gravity.indexOf(b.schedule) + 1 || 9) ||
        b.silentMonths - a.silentMonths,
    )
    .slice(0, most)
  const never = rows.filter(({ implementation }) => implementation === null)
  const neverPastDue = never.filter((row) => isPastDue(row, today)).length
  return (
    <section aria-labelledby="pressing">
      <h2 id="pressing">{t('title')}</h2>
      {shown.length === 0 && never.length === 0 ? <p>{t('nothing')}</p> : null}
      {shown.length > 0 ? (
        <ul className="rows">
          {shown.map((row) => (
            <li key={row.id}>
              <span className="row">
                {isLate(row) ? <ScheduleWord schedule={row.schedule} /> : null}
                {row.reporting === 'late' || row.reporting === 'silent' ? (
                  <ReportingWord reporting={row.reporting} months={row.silentMonths} />
                ) : null}
              </span>
              <span>
                <a href={routes.commitment(locale, row.plan.code, row.code)} lang={row.language}>
                  {row.title}
                </a>
                {row.titleInEnglish ? (
                  <span className="note block" lang="en">
                    {row.titleInEnglish}
                  </span>
                ) : null}
              </span>
              <span className="note">
                {row.dueOn ? t('due', { date: sayDate(row.dueOn, locale) }) : t('noDueDate')}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {late.length > shown.length ? (
        <p>
          <a href={narrowed(path, { sort: 'silence' })}>{t('more')}</a>
        </p>
      ) : null}
      {never.length > 0 ? (
        <p>
          {t.rich('never', {
            count: never.length,
            list: (words) => <a href={narrowed(path, { reporting: 'not_reported' })}>{words}</a>,
          })}{' '}
          {neverPastDue > 0
            ? t.rich('neverPastDue', {
                count: neverPastDue,
                list: (words) => (
                  <a href={narrowed(path, { reporting: 'not_reported', due: 'past' })}>{words}</a>
                ),
              })
            : null}
        </p>
      ) : null}
    </section>
  )
}
