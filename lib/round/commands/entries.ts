// How acts on a round are remembered, and who hears of them.
import type { Notice } from '@/lib/action/outbox'
import type { HistoryEntry } from '@/lib/history/commands'
import { defaultLocale } from '@/lib/i18n/locales'
import { routes, withoutLanguage } from '@/lib/routes'

type Plan = { id: string; code: string; state: string; visibility: string }
type Told = { id: string; name: string; plans: readonly Plan[] }

/** One entry for each plan of the round, in the plan's history: public where the plan is, unless it is nobody else's business. */
export const roundEntries = (
  round: Told,
  change: Pick<HistoryEntry, 'before' | 'after'>,
  visibility: 'as the plan' | 'internal' = 'as the plan',
): HistoryEntry[] =>
  round.plans.map((plan) => ({
    visibility:
      visibility === 'as the plan' && plan.state !== 'draft' && plan.visibility === 'public'
        ? 'public'
        : 'internal',
    subjectType: 'reporting_round',
    subjectId: round.id,
    subjectLabel: labelOf(round),
    planId: plan.id,
    ...change,
  }))

export const labelOf = ({ name, plans }: { name: string; plans: readonly { code: string }[] }): string =>
  `${plans.map(({ code }) => code).join(', ')} ${name}`

/** A notice for the focal points of each organisation: what they have to act on is on their desk. */
export const toReporters = (
  kind: string,
  round: Told,
  organisationIds: Iterable<string>,
  values: Record<string, string | number> = {},
): Notice[] =>
  [...organisationIds].map((organisationId) => ({
    kind,
    organisationId,
    role: 'focal_point',
    payload: { path: withoutLanguage(routes.desk(defaultLocale)), label: labelOf(round), values },
  }))
