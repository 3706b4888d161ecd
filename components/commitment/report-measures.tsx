import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import type { Wording } from '@/lib/commitment/queries/reports'
import { sayDate } from '@/lib/dates'
import { useFigure } from './numeric-target'

/** What one report says of each milestone and indicator. What it does not speak of is left out. */
export function ReportMeasures({ wording, commitment }: { wording: Wording; commitment: CommitmentInFull }) {
  const t = useTranslations('commitmentPage.reports')
  const joint = useTranslations('joint')
  const reasons = useTranslations('progress.noValueReason')
  const locale = useLocale()
  const figure = useFigure()
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  const milestones = wording.milestones.flatMap((said) => {
    const milestone = commitment.milestones.find(({ id }) => id === said.milestoneId)
    return milestone ? [{ ...said, milestone }] : []
  })
  const actuals = wording.actuals.flatMap((said) => {
    const indicator = commitment.indicators.find(({ id }) => id === said.indicatorId)
    return indicator ? [{ ...said, indicator }] : []
  })
  return (
    <>
      {milestones.length > 0 ? (
        <div>
          <h4 className="font-semibold">{t('milestones')}</h4>
          <ul>
            {milestones.map(({ milestone, reachedOn, expectedOn }) => (
              <li key={milestone.id}>
                <span lang={milestone.language}>{milestone.title}</span>
                {': '}
                {reachedOn
                  ? t('milestoneReached', { date: day(reachedOn) })
                  : expectedOn
                    ? t('milestoneExpected', { date: sayDate(expectedOn, locale) })
                    : t('milestoneOpen')}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {actuals.length > 0 ? (
        <div>
          <h4 className="font-semibold">{t('values')}</h4>
          <ul>
            {actuals.map(({ indicator, value, noValueReason, isJoint }) => (
              <li key={indicator.id}>
                <span lang={indicator.language}>{indicator.title}</span>
                {': '}
                {value !== null ? (
                  <>
                    {figure(value, indicator)}
                    {isJoint ? <span className="note"> ({joint('isJointShort')})</span> : null}
                  </>
                ) : (
                  <span className="c-soft">{reasons(noValueReason ?? 'not_yet_measured')}</span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
