import { useLocale, useTranslations } from 'next-intl'
import { plainLanguage } from '@/lib/i18n/dated'
import type { LabelSaid, PlanLabel } from '@/lib/scale/queries'

type Text = { text: string; lang: string }

/** A plan's word in the reader's language, where it has it; else as the plan says it, with its language. */
export function useLabel() {
  const locale = plainLanguage(useLocale())
  return (label: LabelSaid): Text => inLanguage(locale, label.label, label.language, label.labels)
}

const inLanguage = (
  locale: string,
  text: string,
  language: string,
  others: readonly { language: string; text: string }[],
): Text => {
  const own = language === locale ? undefined : others.find((each) => each.language === locale)
  return own ? { text: own.text, lang: locale } : { text, lang: language }
}

/** A plan's words as choices, each with what it means and the common value that it stands for. */
export function useLabelOptions(labels: readonly PlanLabel[]) {
  const t = useTranslations('scale')
  const progress = useTranslations('progress')
  const locale = useLocale()
  const say = useLabel()
  return labels.map((label) => {
    const common = progress(`${label.scale}.${label.common}`)
    const meaning = label.meaning
      ? inLanguage(locale, label.meaning, label.language, label.meanings).text
      : null
    return {
      value: label.id,
      label: say(label).text,
      hint: meaning ? t('meansAnd', { meaning, common }) : t('standsFor', { common }),
    }
  })
}

export function useMeaning() {
  const locale = useLocale()
  return ({ meaning, language, meanings }: PlanLabel): Text | null =>
    meaning === null ? null : inLanguage(locale, meaning, language, meanings)
}
