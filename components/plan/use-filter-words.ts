import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import { type FilterName, type Filters, narrowingNames } from '@/lib/filters'
import type { Choice, FrameworkChoice } from './filter-options'

/** Everything that a list offers to be narrowed by. */
export type Choices = {
  plans: Choice[]
  pillars: { value: string; label: string; lang: string }[]
  leads: Choice[]
  countries: Choice[]
  frameworks: FrameworkChoice[]
  /** Whether anything in the list was reported on, has moved, or is blocked: else there is nothing to narrow it by. */
  hasReported: boolean
  hasMoved: boolean
  hasBlocked: boolean
}

export type FilterWords = { name: FilterName; term: string; words: string; lang: string | undefined }

/** The filters that are set, each in words. */
export function useFilterWords(filters: Filters, choices: Choices): FilterWords[] {
  const t = useTranslations('filters')
  const say = useSay()
  return narrowingNames.flatMap((name) => {
    const value = filters[name]
    if (value === undefined) return []
    const choice = chosen(name, value, choices)
    return [{ name, term: t(`name.${name}`), words: choice?.label ?? say(name, value), lang: choice?.lang }]
  })
}

function chosen(
  name: FilterName,
  value: string,
  choices: Choices,
): { label: string; lang?: string } | undefined {
  const among =
    name === 'plan'
      ? choices.plans
      : name === 'pillar'
        ? choices.pillars
        : name === 'lead'
          ? choices.leads
          : name === 'country'
            ? choices.countries
            : name === 'item'
              ? choices.frameworks.flatMap((framework) => [framework, ...framework.items])
              : []
  return among.find((choice) => choice.value === value)
}

/** The words of one value of a filter that has a closed set of them. */
export function useSay(): (name: FilterName, value: string) => string {
  const t = useTranslations('filters')
  const progress = useTranslations('progress')
  const commitment = useTranslations('commitment')
  const chart = useTranslations('chart')
  const blocker = useTranslations('blocker.kind')
  const locale = useLocale()
  return (name, value) => {
    switch (name) {
      case 'layer':
        return value === 'none' ? t('none.layer') : commitment(`layer.${value as 'skills'}`)
      case 'pillar':
        return value === 'none' ? t('none.pillar') : value
      case 'status':
        return progress(`implementation.${value as 'completed'}`)
      case 'schedule':
        return progress(`schedule.${value as 'on_track'}`)
      case 'reporting':
        return t(`reporting.${value as 'ever'}`)
      case 'verdict':
        return chart(`verdict.${value as 'confirmed'}`)
      case 'outcome':
        return t(`outcome.${value as 'promised'}`)
      case 'moved':
        return t(`moved.${value as 'any'}`)
      case 'blocked':
        return value === 'any' ? t('blocked.any') : blocker(value as 'funding')
      case 'silent':
        return t('silentMonths', { months: Number(value) })
      case 'due':
        return value === 'past' || value === 'none'
          ? t(`due.${value}`)
          : t('due.by', { date: sayDate({ on: value, precision: 'day' }, locale) })
      case 'demonstration':
        return t('demonstrationOnly')
      default:
        return value
    }
  }
}
