// What a reader says against a link, and what becomes of it. Their words stand in no history and no notice: both say the
// reference only, and the words are public where a curator took them up.
import { createHash, randomBytes } from 'node:crypto'
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { dayOf } from '@/lib/dates'
import type { HistoryEntry } from '@/lib/history/commands'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { routes, withoutLanguage } from '@/lib/routes'
import type { Verdict } from '../rules'

type Edition = { id: string; version: number }

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const linkSelect = {
  id: true,
  fromItem: { select: { code: true } },
  toItem: { select: { code: true } },
  toFramework: { select: { code: true } },
  crosswalk: { select: { code: true, edition: true } },
} as const

/** The link that is disputed; null where there is none that the public can read. */
export const readableLink = (tx: Tx, id: string) =>
  tx.crosswalkLink.findFirst({ where: { id, crosswalk: { state: { not: 'draft' } } }, select: linkSelect })
type Link = NonNullable<Awaited<ReturnType<typeof readableLink>>>

const nameOf = ({ fromItem, toItem, toFramework }: Link) =>
  `${fromItem.code} → ${toItem?.code ?? toFramework?.code ?? ''}`

export async function receiveDispute(
  tx: Tx,
  link: Link,
  { reason, language }: { reason: string; language: string },
  secret: string,
  now: Date,
): Promise<Outcome<Performed<{ reference: string }>, never>> {
  const mark = randomBytes(4).toString('hex').toUpperCase()
  const row = await tx.crosswalkDispute.create({
    data: {
      linkId: link.id,
      reason,
      language,
      reference: `D-${dayOf(now).replaceAll('-', '')}-${mark}`,
      secretHash: hashOfSecret(secret),
      receivedAt: now,
    },
    select: { id: true, reference: true },
  })
  return done({
    value: { reference: row.reference },
    history: [
      {
        visibility: 'internal',
        subjectType: 'crosswalk_dispute',
        subjectId: row.id,
        subjectLabel: row.reference,
        after: { state: 'received', link: nameOf(link) },
      },
    ],
    notices: [
      {
        kind: 'dispute.received',
        organisationId: null,
        role: 'moderator',
        payload: {
          path: withoutLanguage(routes.adminDispute(defaultLocale, row.id)),
          label: row.reference,
        },
      },
    ],
  })
}

/** The dispute acted on; null where there is none. */
export const standingDispute = (tx: Tx, id: string) =>
  tx.crosswalkDispute.findUnique({
    where: { id },
    select: { id: true, reference: true, state: true, link: { select: linkSelect } },
  })
export type StandingDispute = NonNullable<Awaited<ReturnType<typeof standingDispute>>>

/** What is public of a link is public of its dispute; what was dismissed is said to curators alone. */
const entry = (
  { reference, link }: StandingDispute,
  visibility: 'public' | 'internal',
  change: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => ({
  visibility,
  subjectType: 'crosswalk_link',
  subjectId: link.id,
  subjectLabel: `${nameOf(link)} (${reference})`,
  ...change,
})

/** From here on the reason stands beside the link, while the answer is being found. */
export async function takeUpDispute(
  tx: Tx,
  row: StandingDispute,
  { id, version }: Edition,
  author: { personId: string },
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'not-received' | 'stale'>> {
  if (row.state !== 'received') return refused('not-received')
  const { count } = await tx.crosswalkDispute.updateMany({
    where: { id, version, state: 'received' },
    data: {
      state: 'taken_up',
      takenUpAt: now,
      takenUpById: author.personId,
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('stale')
  return done({ value: { id }, history: [entry(row, 'public', { after: { disputed: true } })] })
}

export async function answerDispute(
  tx: Tx,
  row: StandingDispute,
  {
    id,
    version,
    verdict,
    answer,
    language,
  }: Edition & { verdict: Verdict; answer: string; language: string },
  author: { personId: string },
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'is-answered' | 'no-draft' | 'stale'>> {
  if (row.state === 'answered') return refused('is-answered')
  const draft = await draftToChangeIn(tx, row, verdict)
  if (verdict === 'to_change' && !draft) return refused('no-draft', 'verdict')
  const { count } = await tx.crosswalkDispute.updateMany({
    where: { id, version, state: row.state },
    data: {
      state: 'answered',
      verdict,
      answer,
      answerLanguage: language,
      answeredById: author.personId,
      answeredAt: now,
      draftId: draft?.id ?? null,
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('stale')
  const isPublic = verdict !== 'dismissed'
  return done({
    value: { id },
    history: [
      entry(row, isPublic ? 'public' : 'internal', {
        before: { disputed: row.state === 'taken_up' },
        after: isPublic
          ? { disputed: true, disputeVerdict: verdict, answer }
          : { disputed: false, disputeVerdict: verdict },
      }),
    ],
  })
}

/** A link is to change somewhere: in the draft of its own crosswalk's next edition. */
const draftToChangeIn = (tx: Tx, { link }: StandingDispute, verdict: Verdict) =>
  verdict === 'to_change'
    ? tx.crosswalk.findFirst({
        where: { code: link.crosswalk.code, state: 'draft' },
        select: { id: true },
      })
    : null
