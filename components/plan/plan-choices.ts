import type { Listed } from '@/lib/commitment/queries/list'
import type { PlanStatus } from '@/lib/plan/queries/status'
import { countryChoices, frameworkChoices, leadChoices, planChoices } from './filter-options'
import type { Choices } from './use-filter-words'

/** What the list of one plan can be narrowed by. */
export function choicesOfPlan({ commitments, countries, pillars }: PlanStatus): Choices {
  return {
    plans: [],
    pillars: pillars.map(({ code, title, language }) => ({
      value: code,
      label: `${code} ${title}`,
      lang: language,
    })),
    leads: leadChoices(commitments),
    countries: countryChoices(commitments, (code) => countries[code] ?? code),
    frameworks: frameworkChoices(commitments),
    ...movedAndBlocked(commitments),
  }
}

/** What the list over all plans can be narrowed by. */
export const choicesOverPlans = (rows: readonly Listed[], countries: Record<string, string>): Choices => ({
  plans: planChoices(rows),
  pillars: [],
  leads: leadChoices(rows),
  countries: countryChoices(rows, (code) => countries[code] ?? code),
  frameworks: frameworkChoices(rows),
  ...movedAndBlocked(rows),
})

const movedAndBlocked = (rows: readonly Listed[]) => ({
  hasReported: rows.some(({ reportedOn }) => reportedOn !== null),
  hasMoved: rows.some(({ timesMoved, loweredTargets }) => timesMoved > 0 || loweredTargets > 0),
  hasBlocked: rows.some(({ blockedBy }) => blockedBy.length > 0),
})
