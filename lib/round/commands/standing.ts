// What a coordinator's form needs to know inside the transaction that saves it.
import type { Tx } from '@/lib/db/clients'
import type { Actor } from '@/lib/policy/actor'
import { coordinatorIdsOf } from '@/lib/policy/parties'
import { plansCoordinatedBy, roundsKeptBy } from '@/lib/policy/visibility'
import { roundOf, roundSelect } from '../queries/select'

const coordinated = {
  id: true,
  code: true,
  state: true,
  visibility: true,
  reportingMonths: true,
  parties: { select: { role: true, organisationId: true } },
  forums: { select: { forumId: true } },
} as const

/** The plans that a new round is to cover; null where one of them is not there or not this person's to know of. */
export async function plansToAsk(tx: Tx, ids: readonly string[], actor: Actor) {
  const rows = await tx.workPlan.findMany({
    where: { AND: [{ id: { in: [...ids] }, state: 'published' }, plansCoordinatedBy(actor)] },
    orderBy: { code: 'asc' },
    select: coordinated,
  })
  if (rows.length === 0 || rows.length !== new Set(ids).size) return null
  return { plans: rows.map((plan) => ({ ...plan, coordinatorIds: coordinatorIdsOf(plan.parties) })) }
}
export type PlansToAsk = NonNullable<Awaited<ReturnType<typeof plansToAsk>>>

/** The round as its keepers know it, held until the end of the transaction; null for anybody else. */
export async function roundStanding(tx: Tx, id: string, actor: Actor) {
  await tx.$queryRaw`SELECT id FROM reporting_rounds WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.reportingRound.findFirst({
    where: { AND: [{ id }, roundsKeptBy(actor)] },
    select: {
      ...roundSelect,
      organisationId: true,
      plans: {
        orderBy: { plan: { code: 'asc' } },
        select: {
          plan: { select: { ...coordinated, name: true, language: true, isDemonstration: true } },
        },
      },
      organisations: { select: { organisationId: true, organisation: { select: { code: true } } } },
      reminders: { select: { organisationId: true, remindedOn: true } },
    },
  })
  if (!row) return null
  return {
    ...roundOf(row),
    keeperId: row.organisationId,
    plans: row.plans.map(({ plan }) => ({ ...plan, coordinatorIds: coordinatorIdsOf(plan.parties) })),
    codeOf: new Map(row.organisations.map((each) => [each.organisationId, each.organisation.code])),
    reminders: row.reminders,
  }
}
export type RoundStanding = NonNullable<Awaited<ReturnType<typeof roundStanding>>>
