import 'server-only'
import { appDb } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { dayOf } from '@/lib/dates'
import { isId } from '@/lib/identity'
import { visitor, type Actor } from '@/lib/policy/actor'
import { overlapPolicy, ownSides } from '@/lib/policy/overlap'
import { settlementOf, sidesOf } from '../commands/sides'
import { overlapBetween } from './pairs'
import { toldPairs } from './told'

/** Commitments that the acting organisation answers for. */
const ours = ({ acting }: Actor): Prisma.CommitmentWhereInput => ({
  OR: [{ leadId: acting.id }, { leadId: null, recorderId: acting.id }],
})
/** Those of plans that it coordinates. */
const coordinated = ({ acting }: Actor): Prisma.CommitmentWhereInput => ({
  plan: { parties: { some: { role: 'coordinator', organisationId: acting.id } } },
})

const mine = (actor: Actor): Prisma.CommitmentWhereInput => ({
  OR: [
    ...(overlapPolicy.ownsAny(actor) ? [ours(actor)] : []),
    ...(overlapPolicy.coordinatesAny(actor) ? [coordinated(actor)] : []),
  ],
})

/** Proposals on which the acting organisation has not yet answered for its own commitment. */
export const awaitingOurAnswer = (actor: Actor) =>
  overlapPolicy.ownsAny(actor)
    ? appDb().overlapSettlement.findMany({
        where: {
          state: 'proposed',
          OR: [
            { low: ours(actor), lowConsentAt: null },
            { high: ours(actor), highConsentAt: null },
          ],
        },
        orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
        select: { lowId: true, highId: true, proposedAt: true },
        take: 200,
      })
    : Promise.resolve([])

/** What of ours is alike to what others promised, the likest first, with what waits for our answer before it. */
export async function overlapsOnDesk(actor: Actor, today: string) {
  if (!overlapPolicy.hasAny(actor)) return { awaiting: [], pairs: [], settled: [] }
  const either = { OR: [{ low: mine(actor) }, { high: mine(actor) }] }
  const [awaiting, kept, settlements] = await Promise.all([
    awaitingOurAnswer(actor),
    appDb().overlap.findMany({
      where: either,
      select: { lowId: true, highId: true, score: true, reasons: true },
      orderBy: [{ score: 'desc' }, { lowId: 'asc' }, { highId: 'asc' }],
      take: 60,
    }),
    appDb().overlapSettlement.findMany({
      where: { ...either, state: { in: ['proposed', 'agreed'] } },
      select: { lowId: true, highId: true, state: true, verdict: true },
      take: 500,
    }),
  ])
  const stateOf = (pair: { lowId: string; highId: string }) =>
    settlements.find(({ lowId, highId }) => lowId === pair.lowId && highId === pair.highId) ?? null
  // Both sides are public, so they are told as anybody sees them.
  const told = await toldPairs(visitor, kept, today)
  const waits = new Set(awaiting.map(({ lowId, highId }) => `${lowId} ${highId}`))
  const all = told.map((pair) => ({ ...pair, settlement: stateOf(pair) }))
  return {
    awaiting: all.filter(({ lowId, highId }) => waits.has(`${lowId} ${highId}`)),
    pairs: all.filter(
      ({ settlement, lowId, highId }) => settlement?.state !== 'agreed' && !waits.has(`${lowId} ${highId}`),
    ),
    settled: all.filter(({ settlement }) => settlement?.state === 'agreed'),
  }
}
export type OverlapsOnDesk = Awaited<ReturnType<typeof overlapsOnDesk>>

/** One pair on the desk of who has a say in it, with what is open or settled and what this person may do; null for others. */
export async function overlapOnDesk(actor: Actor, one: string, other: string, today: string) {
  if (!isId(one) || !isId(other)) return null
  return await appDb().$transaction(async (tx) => {
    const sides = await sidesOf(tx, one, other, actor)
    if (!sides || !overlapPolicy.propose(actor, sides)) return null
    const latest = await tx.overlapSettlement.findFirst({
      where: { lowId: sides.low.id, highId: sides.high.id },
      orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }],
      select: {
        id: true,
        proposedAt: true,
        endedAt: true,
        organisation: { select: { code: true, name: true, language: true } },
      },
    })
    const settlement = latest && (await settlementOf(tx, latest.id, actor))
    const own = ownSides(actor, sides)
    const isOpen = settlement?.state === 'proposed'
    const pair = await overlapBetween(visitor, sides.low.id, sides.high.id, today)
    return {
      low: namedSide(sides.low),
      high: namedSide(sides.high),
      own,
      pair,
      settlement: settlement && {
        id: settlement.id,
        verdict: settlement.verdict,
        keptId: settlement.keptId,
        reason: settlement.reason,
        language: settlement.language,
        state: settlement.state,
        version: settlement.version,
        hasConsent: { low: settlement.lowConsentAt !== null, high: settlement.highConsentAt !== null },
        by: latest.organisation,
        proposedOn: dayOf(latest.proposedAt),
      },
      can: {
        propose: !isOpen && settlement?.state !== 'agreed',
        answer: isOpen && ((own.low && !settlement.lowConsentAt) || (own.high && !settlement.highConsentAt)),
        withdraw: isOpen && overlapPolicy.withdraw(actor, settlement),
      },
    }
  })
}
export type OverlapOnDesk = NonNullable<Awaited<ReturnType<typeof overlapOnDesk>>>

const namedSide = ({
  id,
  code,
  title,
  plan,
}: {
  id: string
  code: string
  title: string
  plan: { code: string }
}) => ({
  id,
  code,
  title,
  plan: plan.code,
})
