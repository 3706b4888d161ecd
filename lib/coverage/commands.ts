// Saying that an item does not apply to a plan or a country, and taking that back. Coverage itself is written by nobody.
import type { Performed } from '@/lib/action/define-action'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { coordinatorIdsOf } from '@/lib/policy/parties'
import { axisOf, type Sheet } from './rules'

export type Place = { framework: string; by: Sheet; item: string; row: string }

/** The crossing that a mark is to stand on; null where it is not there, or is of layers, which nobody speaks for. */
export async function crossingToMark(tx: Tx, { framework, by, item: code, row }: Place, actor: Actor) {
  const axis = axisOf(by)
  const item = await tx.frameworkItem.findFirst({
    where: { code, framework: { code: framework } },
    select: { id: true, code: true, withdrawnAt: true },
  })
  if (!item) return null
  if (axis === 'plan') {
    const plan = await tx.workPlan.findFirst({
      where: { code: row, state: 'published' },
      select: { id: true, code: true, parties: { select: { role: true, organisationId: true } } },
    })
    if (!plan) return null
    const coordinated = { id: plan.id, coordinatorIds: coordinatorIdsOf(plan.parties) }
    return { item, plan: { ...coordinated, code: plan.code }, countryCode: null, isOwnCountry: false }
  }
  if (axis !== 'country') return null
  const country = await tx.country.findUnique({ where: { code: row }, select: { code: true } })
  if (!country) return null
  const own = await tx.organisation.count({
    where: { id: actor.acting.id, countryCode: country.code, type: { not: 'multilateral' } },
  })
  return { item, plan: null, countryCode: country.code, isOwnCountry: own > 0 }
}
type Standing = NonNullable<Awaited<ReturnType<typeof crossingToMark>>>

const entryOf = (
  { item, plan, countryCode }: Standing,
  id: string,
  change: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => ({
  visibility: 'public',
  subjectType: 'not_applicable_mark',
  subjectId: id,
  subjectLabel: `${item.code} × ${plan?.code ?? countryCode ?? ''}`,
  planId: plan?.id ?? null,
  ...change,
})

/** The organisation's word that the item does not apply, with its reason in `language`. */
export async function markNotApplicable(
  tx: Tx,
  standing: Standing,
  { reason, language, ...place }: Place & { reason: string; language: string },
  { organisationId, personId }: Author,
  now: Date,
): Promise<Outcome<Performed<Place>, 'marked-already' | 'withdrawn'>> {
  const { item, plan, countryCode } = standing
  if (item.withdrawnAt) return refused('withdrawn')
  const column = { planId: plan?.id ?? null, countryCode }
  const there = await tx.notApplicableMark.count({ where: { itemId: item.id, ...column, liftedAt: null } })
  if (there > 0) return refused('marked-already', 'reason')
  const { id } = await tx.notApplicableMark.create({
    data: {
      itemId: item.id,
      ...column,
      reason,
      language,
      organisationId,
      markedById: personId,
      markedAt: now,
    },
    select: { id: true },
  })
  return done({ value: place, history: [entryOf(standing, id, { after: { notApplicable: true, reason } })] })
}

export async function liftMark(
  tx: Tx,
  standing: Standing,
  { id, ...place }: Place & { id: string },
  { personId }: Author,
  now: Date,
): Promise<Outcome<Performed<Place>, 'not-marked'>> {
  const { item, plan, countryCode } = standing
  const { count } = await tx.notApplicableMark.updateMany({
    where: { id, itemId: item.id, planId: plan?.id ?? null, countryCode, liftedAt: null },
    data: { liftedAt: now, liftedById: personId },
  })
  if (count === 0) return refused('not-marked')
  return done({
    value: place,
    history: [entryOf(standing, id, { before: { notApplicable: true }, after: { notApplicable: null } })],
  })
}
