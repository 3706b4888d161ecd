// What a reader reports, and what becomes of it. Their words and their address never go into history or a notice:
// both say the reference only.
import { createHash, randomBytes } from 'node:crypto'
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { dateOf, dayOf } from '@/lib/dates'
import type { HistoryEntry } from '@/lib/history/commands'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { routes, withoutLanguage } from '@/lib/routes'
import { answerDueOn } from './rules'

type Edition = { id: string; version: number }
type Change = { before?: { state: string }; after: { state: string } }

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const entry = (row: { id: string; reference: string }, change: Change): HistoryEntry => ({
  visibility: 'internal',
  subjectType: 'error_report',
  subjectId: row.id,
  subjectLabel: row.reference,
  ...change,
})

export async function receiveError(
  tx: Tx,
  words: { about: string; said: string; place: string | null; email: string | null; language: string },
  secret: string,
  now: Date,
): Promise<Outcome<Performed<{ reference: string }>, never>> {
  const today = dayOf(now)
  const mark = randomBytes(4).toString('hex').toUpperCase()
  const row = await tx.errorReport.create({
    data: {
      ...words,
      reference: `E-${today.replaceAll('-', '')}-${mark}`,
      secretHash: hashOfSecret(secret),
      receivedAt: now,
      dueOn: dateOf(answerDueOn(today)),
    },
    select: { id: true, reference: true },
  })
  return done({
    value: { reference: row.reference },
    history: [entry(row, { after: { state: 'open' } })],
    notices: [
      {
        kind: 'error.reported',
        organisationId: null,
        role: 'moderator',
        payload: {
          path: withoutLanguage(routes.errorReport(defaultLocale, row.id)),
          label: row.reference,
        },
      },
    ],
  })
}

/** The report acted on; null where there is none. */
export const standingReport = (tx: Tx, id: string) =>
  tx.errorReport.findUnique({
    where: { id },
    select: { id: true, reference: true, state: true, email: true },
  })
export type StandingReport = NonNullable<Awaited<ReturnType<typeof standingReport>>>

export async function answerError(
  tx: Tx,
  row: StandingReport,
  { id, version, answer, language }: Edition & { answer: string; language: string },
  author: { personId: string },
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'not-open' | 'stale'>> {
  if (row.state !== 'open') return refused('not-open')
  const { count } = await tx.errorReport.updateMany({
    where: { id, version, state: 'open' },
    data: {
      state: 'answered',
      answer,
      answerLanguage: language,
      answeredById: author.personId,
      answeredAt: now,
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('stale')
  return done({
    value: { id },
    history: [entry(row, { before: { state: 'open' }, after: { state: 'answered' } })],
    // Whoever sends it finds the address in the report: here it is named by the report's id alone.
    notices: row.email
      ? [
          {
            kind: 'error.answered',
            organisationId: null,
            role: null,
            payload: {
              path: withoutLanguage(routes.reportError(defaultLocale)),
              label: row.reference,
              values: { errorReportId: id },
            },
          },
        ]
      : [],
  })
}

/** Nothing more is to be done with it: answered and settled, or nothing that could be answered. */
export async function closeError(
  tx: Tx,
  row: StandingReport,
  { id, version }: Edition,
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'is-closed' | 'stale'>> {
  if (row.state === 'closed') return refused('is-closed')
  const { count } = await tx.errorReport.updateMany({
    where: { id, version, state: row.state },
    data: { state: 'closed', closedAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  return done({
    value: { id },
    history: [entry(row, { before: { state: row.state }, after: { state: 'closed' } })],
  })
}
