import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'

type Indicator = CommitmentInFull['indicators'][number]

/** A decimal as the reader's language writes it; `unit` follows it. */
export function useFigure() {
  const locale = useLocale()
  const t = useTranslations('commitmentPage.target')
  const number = new Intl.NumberFormat(locale, { numberingSystem: 'latn', maximumFractionDigits: 6 })
  return (value: string, { measure, unit }: Pick<Indicator, 'measure' | 'unit'>): string => {
    if (measure === 'yes_no') return Number(value) === 1 ? t('yes') : t('no')
    const said = number.format(Number(value))
    return measure === 'percentage' ? `${said} %` : unit ? `${said} ${unit}` : said
  }
}

/** The promised figure itself, large: at least, at most, exactly, or simply yes. */
export function NumericTarget({ indicators }: { indicators: readonly Indicator[] }) {
  const t = useTranslations('commitmentPage.target')
  const figure = useFigure()
  return (
    <ul className="flow">
      {indicators.flatMap((indicator) => {
        const { id, title, language, measure, direction, targetValue, targetYear } = indicator
        if (targetValue === null) return []
        const value = figure(targetValue, indicator)
        return [
          <li key={id} className="ruled">
            <p className="display text-xl">{measure === 'yes_no' ? value : t(direction, { value })}</p>
            <p>
              <span lang={language}>{title}</span>
              <span className="note">
                , {targetYear ? t('by', { year: String(targetYear) }) : t('noYear')}
              </span>
            </p>
          </li>,
        ]
      })}
    </ul>
  )
}
