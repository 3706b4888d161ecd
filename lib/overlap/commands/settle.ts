// Settling an overlap: proposed by one side or a coordinator, agreed by both owners, kept in the history of both.
import type { Performed } from '@/lib/action/define-action'
import { commitmentEntry } from '@/lib/commitment/commands/facts'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { routes, withoutLanguage } from '@/lib/routes'
import { isAgreedWith, settlementMoves, type OverlapVerdict } from '../settling'
import type { Settlement, Side, Sides } from './sides'

export type Settled = { lowId: string; highId: string; planCodes: string[] }
type Own = { low: boolean; high: boolean }
type Words = { verdict: OverlapVerdict; keptId: string | null; reason: string }

const settledOf = ({ low, high }: Sides): Settled => ({
  lowId: low.id,
  highId: high.id,
  planCodes: [low.plan.code, high.plan.code],
})

/** Both commitments' histories say it, each of the other. */
const entries = ({ low, high }: Sides, { verdict, keptId, reason }: Words) =>
  (
    [
      [low, high],
      [high, low],
    ] as const
  ).map(([own, other]) =>
    commitmentEntry(own, {
      visibility: 'public',
      after: {
        overlapWith: `${other.plan.code} ${other.code}`,
        overlapVerdict: verdict,
        ...(keptId === null ? {} : { handedOverTo: keptId === low.id ? low.code : high.code }),
        reason,
      },
    }),
  )

const noticeTo = (
  side: Side,
  other: Side,
  kind: 'overlap.proposed' | 'overlap.settled' | 'overlap.declined',
) => ({
  kind,
  organisationId: side.ownerId,
  role: 'focal_point' as const,
  payload: {
    path: withoutLanguage(routes.deskOverlap(defaultLocale, side.id, other.id)),
    label: `${side.code} × ${other.plan.code} ${other.code}`,
  },
})

/** Proposes what is to be done; an owner who proposes it has said yes for their own side. `own`: the sides they answer for. */
export async function proposeSettlement(
  tx: Tx,
  sides: Sides,
  { verdict, keptId, reason, language }: Words & { language: string },
  own: Own,
  author: Author,
  now: Date,
): Promise<Outcome<Performed<Settled>, 'settled-already' | 'same-plan' | 'not-public'>> {
  const { low, high } = sides
  if (low.planId === high.planId) return refused('same-plan')
  if ([low, high].some(({ state, visibility }) => state !== 'published' || visibility !== 'public'))
    return refused('not-public')
  const standing = await tx.overlapSettlement.count({
    where: { lowId: low.id, highId: high.id, state: { in: ['proposed', 'agreed'] } },
  })
  if (standing > 0) return refused('settled-already')
  const consent = { at: now, by: author.personId }
  const isAgreed = isAgreedWith({ lowConsentAt: null, highConsentAt: null }, own)
  await tx.overlapSettlement.create({
    data: {
      lowId: low.id,
      highId: high.id,
      verdict,
      keptId,
      reason,
      language,
      state: isAgreed ? 'agreed' : 'proposed',
      organisationId: author.organisationId,
      proposedById: author.personId,
      proposedAt: now,
      ...(own.low ? { lowConsentAt: consent.at, lowConsentById: consent.by } : {}),
      ...(own.high ? { highConsentAt: consent.at, highConsentById: consent.by } : {}),
    },
    select: { id: true },
  })
  return done({
    value: settledOf(sides),
    event: isAgreed ? 'overlap.settled' : 'overlap.proposed',
    history: isAgreed
      ? entries(sides, { verdict, keptId, reason })
      : ([low, high] as const).map((side) =>
          commitmentEntry(side, {
            visibility: 'internal',
            after: { overlapWith: side === low ? high.code : low.code, overlapVerdict: verdict, reason },
          }),
        ),
    notices: [
      ...(own.low ? [] : [noticeTo(low, high, 'overlap.proposed')]),
      ...(own.high || high.ownerId === low.ownerId ? [] : [noticeTo(high, low, 'overlap.proposed')]),
    ],
  })
}

type Answered = Promise<Outcome<Performed<Settled>, 'not-open'>>

/** An owner's yes for each side that is theirs; with the second it is settled, and both histories say so. */
export async function agreeToSettlement(
  tx: Tx,
  settlement: Settlement,
  { version }: { version: number },
  own: Own,
  author: Author,
  now: Date,
): Answered {
  const { lowConsentAt, highConsentAt, state } = settlement
  if (!settlementMoves[state].includes('agreed')) return refused('not-open')
  const isAgreed = isAgreedWith(settlement, own)
  const { count } = await tx.overlapSettlement.updateMany({
    where: { id: settlement.id, version, state: 'proposed' },
    data: {
      ...(own.low && !lowConsentAt ? { lowConsentAt: now, lowConsentById: author.personId } : {}),
      ...(own.high && !highConsentAt ? { highConsentAt: now, highConsentById: author.personId } : {}),
      ...(isAgreed ? { state: 'agreed' } : {}),
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('not-open')
  const { low, high } = settlement
  return done({
    value: settledOf(settlement),
    event: isAgreed ? 'overlap.settled' : 'overlap.agreed',
    history: isAgreed
      ? entries(settlement, settlement)
      : [commitmentEntry(own.low ? low : high, { visibility: 'internal', after: { overlapAgreed: true } })],
    notices: isAgreed ? [noticeTo(low, high, 'overlap.settled'), noticeTo(high, low, 'overlap.settled')] : [],
  })
}

/** An owner's no, or the proposer's own withdrawal: the pair stands as it was found. */
export async function endSettlement(
  tx: Tx,
  settlement: Settlement,
  { version }: { version: number },
  how: 'declined' | 'withdrawn',
  now: Date,
): Answered {
  if (!settlementMoves[settlement.state].includes(how)) return refused('not-open')
  const { count } = await tx.overlapSettlement.updateMany({
    where: { id: settlement.id, version, state: 'proposed' },
    data: { state: how, endedAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('not-open')
  const { low, high } = settlement
  return done({
    value: settledOf(settlement),
    history: [low, high].map((side) =>
      commitmentEntry(side, { visibility: 'internal', after: { overlapEnded: how } }),
    ),
    notices:
      how === 'declined'
        ? [noticeTo(low, high, 'overlap.declined'), noticeTo(high, low, 'overlap.declined')]
        : [],
  })
}
