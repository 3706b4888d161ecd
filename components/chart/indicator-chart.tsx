import { useLocale, useTranslations } from 'next-intl'
import type { PartialDate } from '@/lib/dates'
import { Details } from '../ui/details'
import { apart, timeLine, valueLine } from './geometry'
import { IndicatorTable } from './indicator-table'

export type Measured = { at: PartialDate; value: number }
export type IndicatorChartProps = {
  caption: string
  unit: string
  lang?: string | undefined
  baseline: Measured | null
  target: Measured | null
  /** At least, at most, exactly that count. */
  direction: 'floor' | 'ceiling' | 'count'
  /** Oldest first. */
  actuals: readonly Measured[]
}

const width = 320
const plot = { left: 4, right: 218, top: 12, bottom: 122 }

/** What was measured against what was promised. The side of the target that keeps the promise is ruled; labels stand on
 * the values themselves, so there is no axis to read off. */
export function IndicatorChart(props: IndicatorChartProps) {
  const { caption, unit, lang, baseline, target, direction, actuals } = props
  const t = useTranslations('chart')
  const locale = useLocale()
  const short = new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    notation: 'compact',
    maximumSignificantDigits: 4,
  })
  const points = [...(baseline ? [baseline] : []), ...actuals]
  const all = [...points, ...(target ? [target] : [])]
  if (all.length < 2) return <IndicatorTable {...props} />

  const time = timeLine(all.map(({ at }) => at))
  const value = valueLine(all.map((one) => one.value))
  const x = (at: PartialDate) => plot.left + ((plot.right - plot.left) * time.at(at)) / 100
  const y = (amount: number) => Math.round((plot.bottom - (plot.bottom - plot.top) * value(amount)) * 10) / 10
  const last = actuals.at(-1)
  const labels = [
    ...(target
      ? [
          {
            key: 'target',
            text: `${t('indicator.target')} ${short.format(target.value)}`,
            y: y(target.value),
          },
        ]
      : []),
    ...(last ? [{ key: 'now', text: short.format(last.value), y: y(last.value) }] : []),
    ...(baseline && baseline.value !== last?.value
      ? [
          {
            key: 'baseline',
            text: `${t('indicator.baseline')} ${short.format(baseline.value)}`,
            y: y(baseline.value),
          },
        ]
      : []),
  ]
  const heights = apart(
    labels.map((label) => label.y),
    14,
  )
  return (
    <figure className="ind">
      <figcaption>
        <b lang={lang}>{caption}</b> <span className="note">({unit})</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} 140`} aria-hidden="true">
        {target && direction !== 'count' ? (
          <rect
            className="i-good"
            x={plot.left}
            width={plot.right - plot.left}
            y={direction === 'floor' ? plot.top - 8 : y(target.value)}
            height={direction === 'floor' ? y(target.value) - plot.top + 8 : plot.bottom - y(target.value)}
          />
        ) : null}
        <path className="t-base" d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
        {time.years.map(({ year, at }) => (
          <text key={year} x={plot.left + ((plot.right - plot.left) * at) / 100} y="136">
            {year}
          </text>
        ))}
        {target ? <path className="i-target" d={`M${plot.left} ${y(target.value)}H${plot.right}`} /> : null}
        <path
          className="i-line"
          d={points.map((one, index) => `${index ? 'L' : 'M'}${x(one.at)} ${y(one.value)}`).join('')}
        />
        {baseline ? <circle className="i-base" cx={x(baseline.at)} cy={y(baseline.value)} r="3.5" /> : null}
        {actuals.map((one) => (
          <circle key={one.at.on} className="i-dot" cx={x(one.at)} cy={y(one.value)} r="3.5" />
        ))}
        {labels.map((label, index) => (
          <text
            key={label.key}
            className={label.key === 'now' ? 'i-now' : undefined}
            x={plot.right + 6}
            y={(heights[index] ?? 0) + 4}
          >
            {label.text}
          </text>
        ))}
      </svg>
      <Details summary={t('asTable')}>
        <IndicatorTable {...props} captionHidden />
      </Details>
    </figure>
  )
}
