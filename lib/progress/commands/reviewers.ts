import type { Notice } from '@/lib/action/outbox'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { heldAt } from '@/lib/policy/membership'
import { routes } from '@/lib/routes'
import { aboutReport, type VersionInFull } from './content'

/** More parties than any plan has. */
const mostParties = 500

/** The reviewers of the plan's other parties hear that a report is open to them, where its commitment is. */
export async function reviewersHear(tx: Tx, row: VersionInFull, now: Date): Promise<Notice[]> {
  const { commitment, organisationId } = row.update
  if (commitment.visibility === 'organisation') return []
  const parties = await tx.workPlanParty.findMany({
    where: { planId: commitment.planId },
    take: mostParties,
    select: { organisationId: true, countryCode: true, region: true },
  })
  const named = <Value>(values: readonly (Value | null)[]) => values.filter((value) => value !== null)
  const reviewing = await tx.organisation.findMany({
    where: {
      id: { not: organisationId },
      OR: [
        { id: { in: named(parties.map((party) => party.organisationId)) } },
        { countryCode: { in: named(parties.map((party) => party.countryCode)) } },
        { country: { region: { in: named(parties.map((party) => party.region)) } } },
      ],
      seats: { some: { role: 'partner_reviewer', memberships: { some: heldAt(now) } } },
    },
    orderBy: { code: 'asc' },
    take: mostParties,
    select: { id: true },
  })
  return reviewing.map(({ id }) => ({
    kind: 'review.opened',
    organisationId: id,
    role: 'partner_reviewer',
    payload: aboutReport(row, routes.deskReview(defaultLocale, row.id)),
  }))
}
