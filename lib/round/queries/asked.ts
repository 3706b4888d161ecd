// What a round asks for: on each published commitment of its plans, the report that its organisation owes on the period,
// and how that report stands. Asked by pages, by the closing of a round and by the form that opens one.
import 'server-only'
import { addDays, dayOf, partialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { owesReport, type Period } from '@/lib/progress/rules'
import { askedState, dueFor, type Answered, type AskedState, type Extension } from '../rules'

const organisation = { select: { id: true, code: true, name: true, language: true } } as const
const askedSelect = {
  id: true,
  code: true,
  title: true,
  language: true,
  startsOn: true,
  startsPrecision: true,
  plan: { select: { id: true, code: true } },
  lead: organisation,
  recorder: organisation,
  updates: {
    orderBy: { periodStart: 'desc' },
    take: 24,
    select: {
      organisationId: true,
      periodStart: true,
      periodEnd: true,
      versions: {
        orderBy: { number: 'desc' },
        select: { id: true, state: true, implementation: true },
      },
    },
  },
} satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: typeof askedSelect }>

export type OwedReport = {
  commitment: { id: string; code: string; title: string; language: string; planId: string; planCode: string }
  organisation: { id: string; code: string; name: string; language: string }
  answered: Answered
  /** The published wording that answers. */
  versionId: string | null
}

/**
 * Every report that is owed on a period of these plans. A commitment that only its own organisation may read is not a
 * coordinator's to ask about.
 */
export async function owedReports(
  db: Tx,
  { planIds, period }: { planIds: string[]; period: Period },
): Promise<OwedReport[]> {
  const rows = await db.commitment.findMany({
    where: { planId: { in: planIds }, state: 'published', visibility: { in: ['parties', 'public'] } },
    orderBy: [{ plan: { code: 'asc' } }, { code: 'asc' }, { id: 'asc' }],
    take: 5000,
    select: askedSelect,
  })
  return rows.flatMap((row) => owedOn(row, period))
}

function owedOn(row: Row, period: Period): OwedReport[] {
  const reporter = row.lead ?? row.recorder
  const own = row.updates.filter(({ organisationId }) => organisationId === reporter.id)
  const isOut = ({ state }: { state: string }) => state === 'published' || state === 'superseded'
  const earlier = own.filter(
    ({ periodStart, versions }) => dayOf(periodStart) < period.start && versions.some(isOut),
  )
  const latest = earlier[0]?.versions.find(({ state }) => state === 'published')?.implementation ?? null
  const startsOn = partialDate(row.startsOn, row.startsPrecision)
  if (!owesReport({ startsOn, latest }, period)) return []
  const answers = own.filter(({ periodStart }) => dayOf(periodStart) >= period.start)
  const wordings = answers.flatMap(({ versions }) => versions)
  const dayBefore = addDays(period.start, -1)
  const { id, code, title, language, plan } = row
  return [
    {
      commitment: { id, code, title, language, planId: plan.id, planCode: plan.code },
      organisation: reporter,
      answered: {
        wordings: wordings.map(({ state }) => state),
        spokeBefore: earlier.some(({ periodEnd }) => dayOf(periodEnd) >= dayBefore),
      },
      versionId: (wordings.find(({ state }) => state === 'published') ?? wordings.find(isOut))?.id ?? null,
    },
  ]
}

export type AskedLine = Omit<OwedReport, 'answered'> & { state: AskedState; dueOn: string }

/** The lines of a round's matrix, as they stand on `today`. */
export async function askedLines(
  db: Tx,
  round: {
    planIds: string[]
    period: Period
    organisationIds: string[]
    due: { on: string }
    extensions: Extension[]
  },
  today: string,
): Promise<AskedLine[]> {
  const owed = await owedReports(db, round)
  return owed.map(({ answered, ...line }) => {
    const dueOn = dueFor(round.due.on, round.extensions, line.organisation.id)
    const isAsked = round.organisationIds.includes(line.organisation.id)
    return { ...line, dueOn, state: askedState(answered, { isAsked, dueOn, today }) }
  })
}
