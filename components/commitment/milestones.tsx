import { useLocale, useTranslations } from 'next-intl'
import { byFirstDate, milestoneOverTime, wholeReports } from '@/lib/commitment/measures'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import { daysBetween, lastDay, type PartialDate, sayDate } from '@/lib/dates'
import { Timeline } from '../chart/timeline'
import { Details } from '../ui/details'
import { Table } from '../ui/table'

/** Milestones on one line of time, as first promised and as they stand; the same dates as a table. */
export function Milestones({ commitment }: { commitment: CommitmentInFull }) {
  const t = useTranslations('commitmentPage.milestones')
  const baseline = useTranslations('baseline.public')
  const locale = useLocale()
  const day = (date: PartialDate | null) => (date ? sayDate(date, locale) : '–')
  const reports = wholeReports(commitment)
  const milestones = byFirstDate(commitment.milestones).map((milestone) => ({
    ...milestone,
    ...milestoneOverTime(milestone, reports),
  }))
  const { dueOn, firstDue } = commitment
  // The whole stands among its steps where it has steps, or where its own date has moved.
  const whole =
    dueOn && (milestones.length > 0 || firstDue.times > 0)
      ? [
          {
            id: 'whole',
            title: baseline('whole'),
            language: locale,
            first: firstDue.first ?? dueOn,
            current: dueOn,
            reached: null,
            slippedDays: firstDue.first
              ? Math.max(0, daysBetween(lastDay(firstDue.first), lastDay(dueOn)))
              : 0,
          },
        ]
      : []
  const lanes = [...milestones, ...whole]
  const caption = t('caption', { code: commitment.code })
  return (
    <section id="milestones" aria-labelledby="milestones-title">
      <h2 id="milestones-title" className="mb-3">
        {t('title')}
      </h2>
      {milestones.length === 0 ? <p className="c-soft">{t('none')}</p> : null}
      {lanes.length === 0 ? null : (
        <>
          <Timeline
            caption={caption}
            today={commitment.today}
            milestones={lanes.map(({ id, title, language, first, current, reached }) => ({
              id,
              name: title,
              lang: language,
              first,
              current,
              reached,
            }))}
          />
          <Details summary={t('table')}>
            <Table
              caption={caption}
              captionHidden
              columns={[
                { key: 'milestone', label: t('milestone'), header: true },
                { key: 'first', label: t('first') },
                { key: 'current', label: t('current') },
                { key: 'reached', label: t('reached') },
                { key: 'slip', label: t('slip'), numeric: true },
              ]}
              rows={lanes.map(({ id, title, language, first, current, reached, slippedDays }) => ({
                id,
                lang: language,
                cells: {
                  milestone: title,
                  first: day(first),
                  current: day(current),
                  reached: reached ? day(reached) : t('notReached'),
                  slip: t('days', { days: slippedDays }),
                },
              }))}
            />
          </Details>
        </>
      )}
    </section>
  )
}
