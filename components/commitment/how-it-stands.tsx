import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { wholeReports } from '@/lib/commitment/measures'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import type { Standing } from '@/lib/commitment/queries/standings'
import { sayDate } from '@/lib/dates'
import type { Period } from '@/lib/progress/rules'
import { routes } from '@/lib/routes'
import { ReportingWord, VerdictWord } from '../chart/state-words'
import { namesIn } from '../joint/parts-section'
import { useJointSentence } from '../joint/use-joint-sentence'
import { ScheduleLabel, WorkLabel } from '../scale/label-words'
import { DefinitionRows } from '../ui/definition-rows'
import { Marginal } from '../ui/marginal'
import { StateWord } from '../ui/state-word'

/** The scales apart, a line each: what the lead says, what the clock says, whether the lead has spoken, what partners
 * say, and what changed. A record that ended has its own words above and no line here. */
export function HowItStands({ commitment }: { commitment: CommitmentInFull }) {
  const t = useTranslations('commitmentPage.stands')
  const locale = useLocale()
  const { standing, today } = commitment
  if (!standing) return null
  const isReported = standing.implementation !== null
  return (
    <section aria-labelledby="stands">
      <h2 id="stands" className="mb-3">
        {t('title', { date: sayDate({ on: today, precision: 'day' }, locale) })}
      </h2>
      <Marginal
        notes={
          <>
            <p>{t('apart')}</p>
            <p>
              <a href={`${routes.about(locale)}#schedule`}>{t('howComputed')}</a>
            </p>
          </>
        }
      >
        {isReported ? null : <p className="measure mb-3">{t('notReportedWhy')}</p>}
        <Scales commitment={commitment} standing={standing} />
      </Marginal>
    </section>
  )
}

function Scales({ commitment, standing }: { commitment: CommitmentInFull; standing: Standing }) {
  const rows = useStandingRows(commitment, standing)
  return (
    <DefinitionRows
      rows={rows.map(({ id, term, value, why }) => ({
        id,
        term,
        value: (
          <>
            {value}
            {why ? <p className="note">{why}</p> : null}
          </>
        ),
      }))}
    />
  )
}

/** A scale, its value, and why it says so. */
type Row = { id: string; term: string; value: ReactNode; why?: string | null }

function useStandingRows(commitment: CommitmentInFull, standing: Standing): Row[] {
  const t = useTranslations('commitmentPage.stands')
  const review = useTranslations('review')
  const locale = useLocale()
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  const said = ({ start, end }: Period) => `${day(start)} – ${day(end)}`
  const latest = wholeReports(commitment)[0]
  const sentence = useJointSentence()
  const { joint } = standing
  const assessed = latest?.wordings[0]?.reviews.filter(({ isGuest }) => !isGuest).length ?? 0
  const expectedOn = latest?.wordings[0]?.expectedOn ?? null
  const { due, next } = commitment.asked
  const isOver = standing.schedule === 'finished'
  const isReported = standing.implementation !== null
  return [
    {
      id: 'work',
      term: t('work'),
      value: <WorkLabel status={standing} isOwn withCommon />,
      why: joint
        ? sentence(joint, standing, commitment.parts ? namesIn(commitment.parts) : {})
        : latest
          ? t('workNote', { period: said({ start: latest.periodStart, end: latest.periodEnd }) })
          : null,
    },
    ...(isReported
      ? [
          {
            id: 'schedule',
            term: t('schedule'),
            value: <ScheduleLabel status={standing} isOwn withCommon />,
            why: joint
              ? t('scheduleNote')
              : expectedOn && !isOver
                ? t('scheduleExpected', { date: sayDate(expectedOn, locale) })
                : t('scheduleNote'),
          },
          {
            id: 'reporting',
            term: t('reporting'),
            value: <ReportingWord reporting={standing.reporting} months={standing.silentMonths} />,
            why: isOver
              ? t('finishedOwes')
              : standing.isReportedThisPeriod
                ? t('reportingNext', { period: said(next), date: day(next.reportDueOn) })
                : t('reportingNote', { period: said(due), date: day(due.reportDueOn) }),
          },
          {
            id: 'verdict',
            term: t('verdict'),
            value: <VerdictWord verdict={standing.verdict} />,
            why:
              assessed > 0
                ? `${review('count', { count: assessed })}. ${review('counted')}`
                : t('verdictNote'),
          },
        ]
      : []),
    {
      id: 'outcomes',
      term: t('outcomes'),
      value: <Outcomes standing={standing} />,
    },
    ...(commitment.publishedOn
      ? [
          {
            id: 'record',
            term: t('record'),
            value: t('recordPublished', { date: day(commitment.publishedOn) }),
          },
        ]
      : []),
  ]
}

function Outcomes({ standing: { outcomes } }: { standing: Standing }) {
  const t = useTranslations('commitmentPage.stands')
  if (outcomes.promised === 0)
    return (
      <StateWord shape="none" tone="faint">
        {t('noIndicators')}
      </StateWord>
    )
  return outcomes.measured === 0
    ? t('indicatorsUnmeasured', { promised: outcomes.promised })
    : t('outcomesFigure', outcomes)
}
