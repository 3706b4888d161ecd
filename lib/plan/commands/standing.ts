// What a form of a plan's keeper needs to know inside the transaction that saves it.
import type { Tx } from '@/lib/db/clients'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { coordinatorIdsOf, type PartyRole } from '@/lib/policy/parties'
import { plansKeptBy } from '@/lib/policy/visibility'
import type { PartyWords } from './keep'

/** The plan as its keepers know it; null where it is not there or not this person's to know of. */
export async function planStanding(tx: Tx, id: string, actor: Actor) {
  const row = await tx.workPlan.findFirst({
    where: { AND: [{ id }, plansKeptBy(actor)] },
    select: {
      id: true,
      code: true,
      language: true,
      alignmentBasis: true,
      parties: { select: { role: true, organisationId: true } },
      pillars: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          code: true,
          title: true,
          language: true,
          parentId: true,
          parent: { select: { code: true } },
          _count: { select: { commitments: true } },
        },
      },
    },
  })
  return row && { ...row, coordinatorIds: coordinatorIdsOf(row.parties) }
}
export type PlanStanding = NonNullable<Awaited<ReturnType<typeof planStanding>>>

type TypedParty = {
  statedName: string | null
  role: PartyRole
  organisation: string | null
  country: string | null
  region: string | null
}

/** Parties as they were typed, tied to the organisations and countries that they name by code; blank rows are none. */
export async function partiesNamed(
  tx: Tx,
  typed: readonly TypedParty[],
): Promise<Outcome<PartyWords[], 'organisation-not-found' | 'country-not-found' | 'name-twice'>> {
  const codes = typed.flatMap(({ organisation }) => (organisation ? [codeIn(organisation)] : []))
  const countries = typed.flatMap(({ country }) => (country ? [country] : []))
  const [organisations, known] = await Promise.all([
    tx.organisation.findMany({ where: { code: { in: codes } }, select: { id: true, code: true } }),
    tx.country.findMany({ where: { code: { in: countries } }, select: { code: true } }),
  ])
  const ids = new Map(organisations.map(({ id, code }) => [code, id]))
  const parties: PartyWords[] = []
  for (const [row, { statedName, role, organisation, country, region }] of typed.entries()) {
    if (!statedName) continue
    if (organisation && !ids.has(codeIn(organisation)))
      return refused('organisation-not-found', `parties.${row}.organisation`)
    if (country && !known.some(({ code }) => code === country))
      return refused('country-not-found', `parties.${row}.country`)
    if (parties.some((party) => party.statedName === statedName))
      return refused('name-twice', `parties.${row}.statedName`)
    const organisationId = organisation ? (ids.get(codeIn(organisation)) ?? null) : null
    parties.push({ statedName, role, organisationId, countryCode: country, region })
  }
  return done(parties)
}

/** The list of organisations offers "CODE, name"; typing the code alone will do. */
const codeIn = (typed: string): string => typed.split(',')[0]?.trim() ?? ''
