// Between the columns of a proposal and what it says; and what history keeps of it.
import { dateColumns, statedDate } from '@/lib/commitment/commands/facts'
import { partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import type { Facts } from '@/lib/history/rules'
import { isTextField, type BaselineField, type Said } from '../rules'

const lead = { select: { id: true, code: true, name: true, language: true } } as const

export const valueSelect = {
  field: true,
  milestoneId: true,
  indicatorId: true,
  fromOn: true,
  fromPrecision: true,
  toOn: true,
  toPrecision: true,
  fromValue: true,
  fromYear: true,
  toValue: true,
  toYear: true,
  fromText: true,
  toText: true,
  fromLead: lead,
  toLead: lead,
} satisfies Prisma.BaselineChangeSelect

export type ValueRow = Prisma.BaselineChangeGetPayload<{ select: typeof valueSelect }>

const dates: readonly BaselineField[] = ['due_on', 'milestone_due_on']

/** What stood when it was proposed, and what shall stand. */
export function saidOf(row: ValueRow): { from: Said; to: Said } {
  if (dates.includes(row.field))
    return {
      from: { kind: 'date', date: partialDate(row.fromOn, row.fromPrecision) },
      to: { kind: 'date', date: partialDate(row.toOn, row.toPrecision) },
    }
  if (row.field === 'indicator_target')
    return {
      from: { kind: 'target', value: row.fromValue?.toString() ?? null, year: row.fromYear },
      to: { kind: 'target', value: row.toValue?.toString() ?? null, year: row.toYear },
    }
  if (row.field === 'lead') return { from: saidLead(row.fromLead), to: saidLead(row.toLead) }
  return { from: { kind: 'text', text: row.fromText }, to: { kind: 'text', text: row.toText } }
}

type Lead = { id: string; code: string; name: string; language: string }
export const saidLead = (found: Lead | null): Said => ({
  kind: 'lead',
  id: found?.id ?? null,
  code: found?.code ?? null,
  name: found?.name ?? null,
  language: found?.language ?? null,
})

/** The columns that hold one side of a proposal. */
export function columnsOf(side: 'from' | 'to', said: Said) {
  const named = <Value>(values: Record<string, Value>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`${side}${name}`, value]))
  if (said.kind === 'date') {
    const { on, precision } = dateColumns(said.date)
    return named({ On: on, Precision: precision })
  }
  if (said.kind === 'target') return named({ Value: said.value, Year: said.year })
  return said.kind === 'lead' ? named({ LeadId: said.id }) : named({ Text: said.text })
}

/** As much as one line holds, for a clash and for history. */
export function inALine(said: Said): string {
  if (said.kind === 'date')
    return (
      statedDate({
        on: said.date ? new Date(`${said.date.on}T00:00:00.000Z`) : null,
        precision: said.date?.precision ?? null,
      }) ?? ''
    )
  if (said.kind === 'target')
    return [said.value, said.year === null ? null : `(${said.year})`].filter(Boolean).join(' ')
  return (said.kind === 'lead' ? (said.name ?? said.code) : said.text) ?? ''
}

/** What the public record says of one side, under the names that it uses for a commitment. */
export function factsOf(field: BaselineField, said: Said, partTitle: string | null): Facts {
  const title = partTitle ?? ''
  if (field === 'due_on') return { dueOn: inALine(said) || null }
  if (field === 'milestone_due_on') return { milestones: [{ title, dueOn: inALine(said) }] }
  if (said.kind === 'target')
    return { indicators: [{ title, targetValue: said.value ?? '', targetYear: said.year ?? '' }] }
  if (said.kind === 'lead') return { lead: said.code }
  return isTextField(field) && said.kind === 'text' ? { [field]: said.text } : {}
}
