// What history tells of a commitment: public facts only, in words that stay readable when the rows are gone.
import type { Tx } from '@/lib/db/clients'
import { dayOf } from '@/lib/dates'
import type { HistoryEntry } from '@/lib/history/commands'
import type { Facts } from '@/lib/history/rules'
import type { JointRule } from '@/lib/joint/rules'
import type { PromiseWords } from '../types'

type Stated = { on: Date | null; precision: 'day' | 'month' | 'year' | null }

/** As much of a date as is stated: 2027, 2027-01 or 2027-01-15. */
export const statedDate = ({ on, precision }: Stated): string | null =>
  on ? dayOf(on).slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10) : null

export const dateColumns = (date: { on: string; precision: 'day' | 'month' | 'year' } | null) =>
  date
    ? { on: new Date(`${date.on}T00:00:00.000Z`), precision: date.precision }
    : { on: null, precision: null }

type Row = Pick<
  PromiseWords,
  'code' | 'kind' | 'title' | 'description' | 'wording' | 'verb' | 'language' | 'layer' | 'visibility'
> & {
  startsOn: Date | null
  startsPrecision: Stated['precision']
  dueOn: Date | null
  duePrecision: Stated['precision']
  source: string | null
}

export const promiseSelect = {
  id: true,
  planId: true,
  pillarId: true,
  code: true,
  kind: true,
  title: true,
  description: true,
  wording: true,
  verb: true,
  language: true,
  layer: true,
  startsOn: true,
  startsPrecision: true,
  dueOn: true,
  duePrecision: true,
  visibility: true,
  source: true,
  state: true,
  version: true,
} as const

export const promiseFacts = (row: Row): Facts => ({
  code: row.code,
  kind: row.kind,
  title: row.title,
  description: row.description,
  wording: row.wording,
  verb: row.verb,
  language: row.language,
  layer: row.layer,
  startsOn: statedDate({ on: row.startsOn, precision: row.startsPrecision }),
  dueOn: statedDate({ on: row.dueOn, precision: row.duePrecision }),
  visibility: row.visibility,
  source: row.source,
})

export async function partyFacts(tx: Tx, commitmentId: string): Promise<Facts> {
  const found = await tx.commitment.findUniqueOrThrow({
    where: { id: commitmentId },
    select: {
      statedLead: true,
      lead: { select: { code: true } },
      partners: { select: { role: true, organisation: { select: { code: true } } } },
      countries: { select: { countryCode: true, weight: true } },
      jointRule: true,
    },
  })
  return {
    lead: found.lead?.code ?? null,
    statedLead: found.statedLead,
    partners: found.partners.map(({ role, organisation }) => `${organisation.code} ${role}`).sort(),
    countries: found.countries.map(({ countryCode }) => countryCode).sort(),
    ...jointFacts(found),
  }
}

/** The rule, where it is not the lead's word alone, and the weights where they are what decides. */
export const jointFacts = ({
  jointRule,
  countries,
}: {
  jointRule: JointRule
  countries: readonly { countryCode: string; weight: number }[]
}): Facts =>
  jointRule === 'lead_decides'
    ? {}
    : {
        jointRule,
        ...(jointRule === 'weighted'
          ? { weights: countries.map(({ countryCode, weight }) => `${countryCode} ${weight}`).sort() }
          : {}),
      }

export async function milestoneFacts(tx: Tx, commitmentId: string): Promise<Facts> {
  const milestones = await tx.milestone.findMany({
    where: { commitmentId },
    orderBy: { position: 'asc' },
    select: { title: true, dueOn: true, duePrecision: true },
  })
  return {
    milestones: milestones.map((each) => ({
      title: each.title,
      dueOn: statedDate({ on: each.dueOn, precision: each.duePrecision }),
    })),
  }
}

export async function indicatorFacts(tx: Tx, commitmentId: string): Promise<Facts> {
  const indicators = await tx.indicator.findMany({
    where: { commitmentId },
    orderBy: { position: 'asc' },
    select: {
      title: true,
      measure: true,
      unit: true,
      direction: true,
      baselineValue: true,
      baselineYear: true,
      targetValue: true,
      targetYear: true,
      meansOfVerification: true,
      rollUp: true,
    },
  })
  return {
    indicators: indicators.map(({ baselineValue, targetValue, rollUp, ...rest }) => ({
      ...rest,
      ...(rollUp === 'none' ? {} : { rollUp }),
      baselineValue: baselineValue?.toString() ?? null,
      targetValue: targetValue?.toString() ?? null,
    })),
  }
}

export async function alignmentFacts(tx: Tx, commitmentId: string): Promise<Facts> {
  const alignments = await tx.alignment.findMany({
    where: { commitmentId },
    select: { strength: true, provenance: true, confidence: true, item: { select: { code: true } } },
  })
  return {
    alignments: alignments
      .map(({ item, ...rest }) => ({ item: item.code, ...rest }))
      .sort((a, b) => (a.item < b.item ? -1 : 1)),
  }
}

/** Everything that the public record says of a commitment at one moment. */
export async function allFacts(tx: Tx, row: Row & { id: string }): Promise<Facts> {
  return {
    ...promiseFacts(row),
    ...(await partyFacts(tx, row.id)),
    ...(await milestoneFacts(tx, row.id)),
    ...(await indicatorFacts(tx, row.id)),
    ...(await alignmentFacts(tx, row.id)),
  }
}

export const commitmentEntry = (
  row: { id: string; planId: string; code: string; title: string },
  entry: Pick<HistoryEntry, 'visibility' | 'before' | 'after'>,
): HistoryEntry => ({
  subjectType: 'commitment',
  subjectId: row.id,
  subjectLabel: `${row.code} ${row.title}`,
  commitmentId: row.id,
  planId: row.planId,
  ...entry,
})
