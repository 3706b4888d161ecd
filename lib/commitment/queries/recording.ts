import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { plansVisibleTo } from '@/lib/policy/visibility'
import { suggestedCode } from '../rules'

const partiesSelect = { select: { organisationId: true, countryCode: true, region: true } } as const
type Party = { organisationId: string | null; countryCode: string | null; region: string | null }

const isOurs = (viewer: Actor, parties: readonly Party[]): boolean =>
  parties.some(
    ({ organisationId, countryCode, region }) =>
      organisationId === viewer.acting.id ||
      (countryCode !== null && countryCode === viewer.acting.countryCode) ||
      (region !== null && region === viewer.acting.region),
  )

/** Published plans, those first that this organisation is a party to. */
export async function plansToRecordIn(viewer: Actor) {
  const plans = await dbFor(viewer).workPlan.findMany({
    where: { AND: [{ state: 'published' }, plansVisibleTo(viewer)] },
    select: {
      id: true,
      code: true,
      name: true,
      language: true,
      isDemonstration: true,
      parties: partiesSelect,
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  return plans.map(({ parties, ...plan }) => ({ ...plan, isOurs: isOurs(viewer, parties) }))
}
export type PlanToRecordIn = Awaited<ReturnType<typeof plansToRecordIn>>[number]

/** One such plan with a code that nothing in it bears yet. */
export async function planToBeginIn(viewer: Actor, id: string) {
  if (!isId(id)) return null
  const plan = await dbFor(viewer).workPlan.findFirst({
    where: { AND: [{ id, state: 'published' }, plansVisibleTo(viewer)] },
    select: { id: true, code: true, name: true, language: true, commitments: { select: { code: true } } },
  })
  if (!plan) return null
  const { commitments, ...rest } = plan
  return {
    ...rest,
    suggestedCode: suggestedCode(
      plan.code,
      commitments.map(({ code }) => code),
    ),
  }
}

/** The pillars of a plan as a tree, flat and in order, each with its depth. */
export async function pillarsOf(viewer: Actor, planId: string) {
  const rows = await dbFor(viewer).pillar.findMany({
    where: { planId, plan: plansVisibleTo(viewer) },
    select: { id: true, parentId: true, code: true, title: true, language: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    take: 1000,
  })
  const below = (parentId: string | null, depth: number): ((typeof rows)[number] & { depth: number })[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .flatMap((row) => [{ ...row, depth }, ...below(row.id, depth + 1)])
  return below(null, 0)
}
export type PillarChoice = Awaited<ReturnType<typeof pillarsOf>>[number]

/** Organisations that may lead or contribute: those that no other has succeeded. */
export async function organisationsToName(viewer: Actor) {
  return await dbFor(viewer).organisation.findMany({
    where: { succeededBy: { none: {} } },
    select: {
      id: true,
      name: true,
      language: true,
      acronym: true,
      country: { select: { name: true } },
    },
    orderBy: [{ country: { name: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
    take: 2000,
  })
}
export type OrganisationChoice = Awaited<ReturnType<typeof organisationsToName>>[number]

export async function countriesToName(viewer: Actor) {
  return await dbFor(viewer).country.findMany({
    select: { code: true, name: true },
    orderBy: { name: 'asc' },
  })
}
