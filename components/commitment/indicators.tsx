import { useLocale, useTranslations } from 'next-intl'
import type { ActualOverTime } from '@/lib/commitment/measures'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import { type PartialDate, sayDate } from '@/lib/dates'
import { IndicatorChart, type Measured } from '../chart/indicator-chart'
import { useActuals } from '../joint/use-actuals'
import { DefinitionRows } from '../ui/definition-rows'
import { Table } from '../ui/table'
import { Beside } from './governing-text'
import { useFigure } from './numeric-target'

type Indicator = CommitmentInFull['indicators'][number]

/** What changed, apart from what was done: each indicator with its baseline, its target and what was reported. */
export function Indicators({ commitment }: { commitment: CommitmentInFull }) {
  const t = useTranslations('commitmentPage.indicators')
  const { indicators } = commitment
  return (
    <section id="indicators" aria-labelledby="indicators-title">
      <h2 id="indicators-title" className="mb-3">
        {t('title')}
      </h2>
      {indicators.length === 0 ? (
        <p className="c-soft">{t('none')}</p>
      ) : (
        <>
          <p className="measure">{t('apart')}</p>
          {indicators.map((indicator) => (
            <OneIndicator key={indicator.id} indicator={indicator} commitment={commitment} />
          ))}
        </>
      )}
    </section>
  )
}

const inYear = (year: number): PartialDate => ({ on: `${year}-01-01`, precision: 'year' })

function OneIndicator({ indicator, commitment }: { indicator: Indicator; commitment: CommitmentInFull }) {
  const { title, language, measure, unit, direction, baselineValue, baselineYear, targetValue } = indicator
  const { actuals, said } = useActuals(indicator, commitment)
  const measured = actuals.flatMap(({ periodEnd, value }): Measured[] =>
    value === null ? [] : [{ at: { on: periodEnd, precision: 'day' }, value: Number(value) }],
  )
  const baseline =
    baselineValue !== null && baselineYear ? { at: inYear(baselineYear), value: Number(baselineValue) } : null
  // A target without a year of its own is to be met when the commitment is due.
  const targetAt = indicator.targetYear ? inYear(indicator.targetYear) : commitment.dueOn
  const target = targetValue !== null && targetAt ? { at: targetAt, value: Number(targetValue) } : null
  const points = measured.length + (baseline ? 1 : 0) + (target ? 1 : 0)
  const isDrawn = measure !== 'yes_no' && measured.length > 0 && points > 1
  return (
    <div className="ruled mt-6">
      <h3 className={isDrawn ? 'sr' : 'mb-2'} lang={language}>
        {title}
      </h3>
      <div className={isDrawn ? 'grid gap-x-12 gap-y-3 lg:grid-cols-[24rem_minmax(0,1fr)]' : undefined}>
        {isDrawn ? (
          <IndicatorChart
            caption={title}
            lang={language}
            unit={measure === 'percentage' ? '%' : (unit ?? '')}
            direction={direction}
            baseline={baseline}
            target={target}
            actuals={measured}
          />
        ) : null}
        <div>
          <Beside language={language} texts={indicator.titles} />
          <IndicatorFacts indicator={indicator} />
          <Reported indicator={indicator} actuals={actuals} />
          {said ? <p className="note mt-2">{said}</p> : null}
        </div>
      </div>
    </div>
  )
}

/** Where it began, what was promised and where it can be checked; what is not published is said to be unpublished. */
function IndicatorFacts({ indicator }: { indicator: Indicator }) {
  const t = useTranslations('commitmentPage.indicators')
  const common = useTranslations('commitment')
  const figure = useFigure()
  const { language, measure, direction, baselineValue, baselineYear, targetValue, targetYear } = indicator
  const inWords = (value: string, year: number | null) =>
    year ? t('inYear', { value: figure(value, indicator), year: String(year) }) : figure(value, indicator)
  const unknown = (words: string) => <span className="c-soft">{words}</span>
  const { meansOfVerification: means } = indicator
  return (
    <DefinitionRows
      rows={[
        {
          id: 'baseline',
          term: t('baseline'),
          value:
            baselineValue === null ? unknown(t('baselineUnknown')) : inWords(baselineValue, baselineYear),
        },
        {
          id: 'target',
          term: t('target'),
          value:
            targetValue === null ? (
              unknown(t('targetUnknown'))
            ) : (
              <>
                {measure === 'yes_no' ? null : `${common(`direction.${direction}`)} `}
                {inWords(targetValue, targetYear)}
              </>
            ),
        },
        {
          id: 'verification',
          term: t('verification'),
          value: means ? <span lang={language}>{means}</span> : unknown(t('verificationUnknown')),
        },
      ]}
    />
  )
}

/** Period by period, with the coded reason where there is no value: an absent value is never a zero. */
function Reported({ indicator, actuals }: { indicator: Indicator; actuals: readonly ActualOverTime[] }) {
  const t = useTranslations('commitmentPage.indicators')
  const reasons = useTranslations('progress.noValueReason')
  const locale = useLocale()
  const figure = useFigure()
  if (actuals.length === 0) return <p className="note mt-2">{t('noActual')}</p>
  return (
    <div className="mt-3">
      <Table
        caption={t('reported')}
        captionHidden
        columns={[
          { key: 'period', label: t('period'), header: true },
          { key: 'value', label: t('value'), numeric: true },
        ]}
        rows={actuals.map(({ periodEnd, value, noValueReason }) => ({
          id: periodEnd,
          cells: {
            period: sayDate({ on: periodEnd, precision: 'day' }, locale),
            value:
              value !== null ? (
                figure(value, indicator)
              ) : (
                <span className="c-soft">{reasons(noValueReason ?? 'not_yet_measured')}</span>
              ),
          },
        }))}
      />
    </div>
  )
}
