import { useLocale, useTranslations } from 'next-intl'
import type { JointReason } from '@/lib/joint/rules'
import type { Implementation, Schedule } from '@/lib/progress/rules'
import { useCountryNames } from '../organisation/country-name'

type Status = {
  implementation: Implementation | null
  percentComplete: number | null
  schedule: Schedule
}

/** Why a joint status reads as it does: the rule, what decides by it, and what is named but not counted. */
export function useJointSentence() {
  const t = useTranslations('joint.why')
  const progress = useTranslations('progress')
  const locale = useLocale()
  const country = useCountryNames()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })

  return (
    reason: JointReason | null,
    { implementation, percentComplete, schedule }: Status,
    names: Readonly<Record<string, string>>,
  ): string => {
    if (!reason) return t('leadDecides')
    const said = (codes: readonly string[]) =>
      list.format(
        codes.map((code) => country(code, names[code] ?? code)).sort((a, b) => a.localeCompare(b, locale)),
      )
    const work = progress(`implementation.${implementation ?? 'not_reported'}`)
    const state = progress(`schedule.${schedule}`)
    const isOver = implementation === 'completed' || implementation === 'discontinued'
    const lower = (words: string) => words.toLocaleLowerCase(locale)
    const first = () => {
      const { rule, counted, of, decisive } = reason
      if (implementation === null) return t('none')
      // Nobody who reported goes on, so the clock has nothing to say: the work is the status.
      const isWaiting = schedule === 'not_reported'
      const status = isOver || isWaiting ? work : state
      if (rule === 'weighted')
        return percentComplete === null
          ? t('weightedWithoutPercent', { status, counted, of })
          : t('weighted', { percent: percentComplete, state: lower(status), counted, of })
      if (isOver) return t('worstOver', { status })
      if (isWaiting) return t('worstWaiting', { status })
      return schedule === 'on_track'
        ? t('worstNoneBehind', { status })
        : t('worstBehind', {
            status,
            count: decisive.length,
            countries: said(decisive),
            state: lower(state),
          })
    }
    const named = (['withheld', 'discontinued', 'withoutPercent'] as const)
      .filter((part) => reason[part].length > 0 && (part !== 'withoutPercent' || reason.rule === 'weighted'))
      .map((part) => t(part, { countries: said(reason[part]) }))
    const silent =
      reason.notReported.length > 0
        ? [t('notReported', { count: reason.notReported.length, countries: said(reason.notReported) })]
        : []
    return [first(), ...silent, ...named].join(' ')
  }
}
