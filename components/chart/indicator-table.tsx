import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import { Table } from '../ui/table'
import type { IndicatorChartProps } from './indicator-chart'

/** The figures of one indicator, as written down. */
export function IndicatorTable({
  caption,
  unit,
  lang,
  baseline,
  target,
  direction,
  actuals,
  captionHidden,
}: IndicatorChartProps & { captionHidden?: boolean }) {
  const t = useTranslations('chart')
  const locale = useLocale()
  const number = new Intl.NumberFormat(locale, { numberingSystem: 'latn', maximumFractionDigits: 2 })
  const rows = [
    ...(baseline ? [{ id: 'baseline', what: t('indicator.baseline'), ...baseline }] : []),
    ...actuals.map((actual) => ({ id: actual.at.on, what: t('indicator.actual'), ...actual })),
    ...(target ? [{ id: 'target', what: t(`indicator.${direction}`), ...target }] : []),
  ]
  return (
    <Table
      caption={<span lang={lang}>{caption}</span>}
      captionHidden={captionHidden ?? false}
      columns={[
        { key: 'what', label: t('indicator.what'), header: true },
        { key: 'at', label: t('indicator.at') },
        { key: 'value', label: unit, numeric: true },
      ]}
      rows={rows.map(({ id, what, at, value }) => ({
        id,
        cells: { what, at: sayDate(at, locale), value: number.format(value) },
      }))}
    />
  )
}
