// Keeping countries and organisations. An organisation is never renamed in place when its duties pass on: a new one
// succeeds it, and both stay readable.
import type { Performed } from '@/lib/action/define-action'
import { dateColumns } from '@/lib/commitment/commands/facts'
import type { Confidence } from '@/lib/commitment/rules'
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import type { PartialDate } from '@/lib/dates'
import type { HistoryEntry } from '@/lib/history/commands'
import { changesBetween, type Facts } from '@/lib/history/rules'
import { done, refused, type Outcome } from '@/lib/outcome'

export type CountryWords = {
  code: string
  iso3: string
  name: string
  region: string
  officialLanguages: Prisma.InputJsonValue
  timezone: string
  fiscalYearStart: string
  ldc: boolean
  lldc: boolean
  sids: boolean
  note: string | null
  source: string
  confidence: Confidence
  isDemonstration: boolean
}

export type OrganisationWords = {
  code: string
  name: string
  language: string
  acronym: string | null
  formerNames: string[]
  note: string | null
  countryCode: string | null
  type: 'government' | 'other_public' | 'multilateral' | 'ngo' | 'private' | 'academic' | 'other'
  /** IATI codelist OrganisationType. */
  iatiOrgType: string
  role: string
  source: string
  confidence: Confidence
  isDemonstration: boolean
}

const countryEntry = (words: CountryWords, change: Pick<HistoryEntry, 'before' | 'after'>): HistoryEntry => ({
  visibility: 'public',
  subjectType: 'country',
  subjectId: words.code,
  subjectLabel: words.name,
  ...change,
})

export async function recordCountry(
  tx: Tx,
  words: CountryWords,
): Promise<Outcome<Performed<{ code: string }>, 'code-taken'>> {
  const taken = await tx.country.findUnique({ where: { code: words.code }, select: { code: true } })
  if (taken) return refused('code-taken', 'code')
  await tx.country.create({ data: words, select: { code: true } })
  return done({ value: { code: words.code }, history: [countryEntry(words, { after: words })] })
}

/** `before` is what the caller read. */
export async function reviseCountry(
  tx: Tx,
  { before, words }: { before: CountryWords; words: CountryWords },
): Promise<Outcome<Performed<{ code: string }>, never>> {
  await tx.country.update({ where: { code: words.code }, data: words, select: { code: true } })
  const changes = changesBetween(before, words)
  return done({ value: { code: words.code }, history: changes ? [countryEntry(words, changes)] : [] })
}

export const organisationSelect = {
  id: true,
  code: true,
  name: true,
  language: true,
  acronym: true,
  formerNames: true,
  note: true,
  countryCode: true,
  type: true,
  iatiOrgType: true,
  role: true,
  source: true,
  confidence: true,
  isDemonstration: true,
  version: true,
} as const

/** An operator's note is for operators; everything else of an organisation is public. */
const organisationFacts = ({ note: _, ...words }: OrganisationWords): Facts => ({
  code: words.code,
  name: words.name,
  language: words.language,
  acronym: words.acronym,
  formerNames: words.formerNames,
  countryCode: words.countryCode,
  type: words.type,
  iatiOrgType: words.iatiOrgType,
  role: words.role,
  source: words.source,
  confidence: words.confidence,
  isDemonstration: words.isDemonstration,
})

const organisationEntry = (
  { id, code, name }: { id: string; code: string; name: string },
  change: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => ({
  visibility: 'public',
  subjectType: 'organisation',
  subjectId: id,
  subjectLabel: `${code} ${name}`,
  ...change,
})

export async function recordOrganisation(
  tx: Tx,
  words: OrganisationWords,
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'code-taken'>> {
  const taken = await tx.organisation.findUnique({ where: { code: words.code }, select: { id: true } })
  if (taken) return refused('code-taken', 'code')
  const { id } = await tx.organisation.create({ data: { ...words, createdAt: now }, select: { id: true } })
  return done({
    value: { id },
    history: [organisationEntry({ id, ...words }, { after: organisationFacts(words) })],
  })
}

/** Mends what is said of an organisation: a spelling, an acronym, its source. Not for a change of its duties. */
export async function reviseOrganisation(
  tx: Tx,
  { organisationId, version, ...words }: OrganisationWords & { organisationId: string; version: number },
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'code-taken' | 'stale'>> {
  const row = await tx.organisation.findUnique({ where: { id: organisationId }, select: organisationSelect })
  if (!row) return refused('not-found')
  if (
    words.code !== row.code &&
    (await tx.organisation.findUnique({ where: { code: words.code }, select: { id: true } }))
  )
    return refused('code-taken', 'code')
  const { count } = await tx.organisation.updateMany({
    where: { id: organisationId, version },
    data: { ...words, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const changes = changesBetween(organisationFacts(row), organisationFacts(words))
  return done({ value: { id: organisationId }, history: changes ? [organisationEntry(row, changes)] : [] })
}

/** One organisation gives way to another on a day, with the source that says so. */
export async function recordSuccession(
  tx: Tx,
  {
    predecessorId,
    successorId,
    kind,
    on,
    reason,
    source,
  }: {
    predecessorId: string
    successorId: string
    kind: 'renamed' | 'merged' | 'split'
    on: PartialDate | null
    reason: string
    source: string
  },
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'same-organisation' | 'already-recorded'>> {
  if (predecessorId === successorId) return refused('same-organisation', 'successorId')
  const named = { select: { id: true, code: true, name: true } } as const
  const predecessor = await tx.organisation.findUnique({ where: { id: predecessorId }, ...named })
  const successor = await tx.organisation.findUnique({ where: { id: successorId }, ...named })
  if (!predecessor || !successor) return refused('not-found')
  const pair = { predecessorId_successorId: { predecessorId, successorId } }
  if (await tx.organisationSuccession.findUnique({ where: pair, select: { id: true } }))
    return refused('already-recorded')
  const date = dateColumns(on)
  const { id } = await tx.organisationSuccession.create({
    data: { predecessorId, successorId, kind, onDate: date.on, onPrecision: date.precision, reason, source },
    select: { id: true },
  })
  const after = {
    succession: kind,
    predecessor: predecessor.code,
    successor: successor.code,
    on: on?.on ?? null,
    reason,
    source,
  }
  return done({
    value: { id },
    history: [organisationEntry(predecessor, { after }), organisationEntry(successor, { after })],
  })
}

const named = { id: true, code: true, name: true } as const

export const organisationById = (tx: Tx, id: string) =>
  tx.organisation.findUnique({ where: { id }, select: named })

/** The list offers "CODE, name"; typing the code alone will do. */
export const organisationByCode = (tx: Tx, typed: string) =>
  tx.organisation.findUnique({ where: { code: typed.split(',')[0]?.trim() ?? '' }, select: named })
