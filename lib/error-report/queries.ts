import 'server-only'
import { dayOf } from '@/lib/dates'
import { appDb } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { errorReportPolicy } from '@/lib/policy/error-report'
import { hashOfSecret } from './commands'
import { readTicket } from './rules'

const reportSelect = {
  id: true,
  version: true,
  reference: true,
  about: true,
  said: true,
  place: true,
  language: true,
  state: true,
  receivedAt: true,
  dueOn: true,
  answer: true,
  answerLanguage: true,
  answeredAt: true,
  closedAt: true,
} satisfies Prisma.ErrorReportSelect
type Row = Prisma.ErrorReportGetPayload<{ select: typeof reportSelect }>

const told = (row: Row) => ({
  ...row,
  receivedAt: row.receivedAt.toISOString(),
  dueOn: dayOf(row.dueOn),
  answeredAt: row.answeredAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
})
export type ErrorReport = ReturnType<typeof told>

const most = 200

/** What readers reported: what is open first, the most urgent of it on top, then what was answered and closed. */
export async function errorReports(viewer: Actor, today: string) {
  if (!errorReportPolicy.answer(viewer)) return []
  const rows = await dbFor(viewer).errorReport.findMany({
    select: reportSelect,
    orderBy: [{ state: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return rows.map((row) => ({ ...told(row), isLate: row.state === 'open' && dayOf(row.dueOn) < today }))
}
export type QueuedError = Awaited<ReturnType<typeof errorReports>>[number]

/** One of them. Whether an address for the answer was given is said; the address is not. */
export async function errorReport(viewer: Actor, id: string) {
  if (!errorReportPolicy.answer(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await dbFor(viewer).errorReport.findUnique({
    where: { id },
    select: { ...reportSelect, email: true, answeredBy: { select: { name: true } } },
  })
  if (!row) return null
  const { email, answeredBy, ...report } = row
  return { ...told(report), isMailed: email !== null, answeredBy: answeredBy?.name ?? null }
}
export type ErrorReportInFull = NonNullable<Awaited<ReturnType<typeof errorReport>>>

/** For whoever holds the secret end of its address, signed in or not: the report that it opens, or nothing. */
export async function reportOfTicket(ticket: string): Promise<ErrorReport | null> {
  const read = readTicket(ticket)
  if (!read) return null
  const row = await appDb().errorReport.findFirst({
    where: { reference: read.reference, secretHash: hashOfSecret(read.secret) },
    select: reportSelect,
  })
  return row && told(row)
}
