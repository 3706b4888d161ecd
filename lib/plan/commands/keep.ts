// Keeping work plans: what they are called, who is party to them, their pillars, their editions, and the forums that
// read their reports.
import type { Performed } from '@/lib/action/define-action'
import { dateColumns, statedDate } from '@/lib/commitment/commands/facts'
import type { Confidence, Provenance, Visibility } from '@/lib/commitment/rules'
import type { Tx } from '@/lib/db/clients'
import type { PartyRole } from '@/lib/db/generated/client'
import type { PartialDate } from '@/lib/dates'
import type { HistoryEntry } from '@/lib/history/commands'
import { changesBetween, type Facts } from '@/lib/history/rules'
import { done, refused, type Outcome } from '@/lib/outcome'
import { keepTranslations, type TranslatedText } from '@/lib/translation/commands'
import { problemWithPillars, type PillarProblem } from '../rules'

export type PlanWords = {
  name: string
  language: string
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  previousEditionId: string | null
  reportingMonths: number
  source: string
  confidence: Confidence
  alignmentBasis: string | null
  note: string | null
  visibility: Visibility
}

/** A party in the plan's own words; tied to an organisation, a country or a group of countries only where it is sure. */
export type PartyWords = {
  statedName: string
  role: PartyRole
  organisationId: string | null
  countryCode: string | null
  region: string | null
}

export type PillarWords = {
  /** Names the row that is kept; null adds one. */
  id: string | null
  code: string
  parentCode: string | null
  title: string
  language: string
  translations?: TranslatedText[]
}

type Saved = { id: string; version: number }
type Edition = { planId: string; version: number }

const planColumns = ({ startsOn, endsOn, ...words }: PlanWords) => {
  const [starts, ends] = [dateColumns(startsOn), dateColumns(endsOn)]
  return {
    ...words,
    startsOn: starts.on,
    startsPrecision: starts.precision,
    endsOn: ends.on,
    endsPrecision: ends.precision,
  }
}

export const planSelect = {
  id: true,
  code: true,
  name: true,
  language: true,
  startsOn: true,
  startsPrecision: true,
  endsOn: true,
  endsPrecision: true,
  previousEditionId: true,
  reportingMonths: true,
  source: true,
  confidence: true,
  alignmentBasis: true,
  note: true,
  visibility: true,
  state: true,
  version: true,
} as const

const planRow = (tx: Tx, id: string) => tx.workPlan.findUnique({ where: { id }, select: planSelect })
type PlanRow = NonNullable<Awaited<ReturnType<typeof planRow>>>

const planFacts = (row: PlanRow): Facts => ({
  code: row.code,
  name: row.name,
  language: row.language,
  startsOn: statedDate({ on: row.startsOn, precision: row.startsPrecision }),
  endsOn: statedDate({ on: row.endsOn, precision: row.endsPrecision }),
  reportingMonths: row.reportingMonths,
  source: row.source,
  confidence: row.confidence,
  alignmentBasis: row.alignmentBasis,
  note: row.note,
  visibility: row.visibility,
})

const planEntry = (row: PlanRow, change: Pick<HistoryEntry, 'before' | 'after'>): HistoryEntry => ({
  visibility: row.visibility === 'public' && row.state !== 'draft' ? 'public' : 'internal',
  subjectType: 'work_plan',
  subjectId: row.id,
  subjectLabel: `${row.code} ${row.name}`,
  planId: row.id,
  ...change,
})

export async function recordPlan(
  tx: Tx,
  {
    code,
    isDemonstration,
    parties,
    ...words
  }: PlanWords & { code: string; isDemonstration: boolean; parties: PartyWords[] },
  now: Date,
): Promise<Outcome<Performed<Saved>, 'code-taken'>> {
  if (await tx.workPlan.findUnique({ where: { code }, select: { id: true } }))
    return refused('code-taken', 'code')
  const row = await tx.workPlan.create({
    data: { code, isDemonstration, ...planColumns(words), createdAt: now },
    select: planSelect,
  })
  await keepParties(tx, row.id, parties)
  const after = { ...planFacts(row), parties: parties.map(({ statedName }) => statedName) }
  return done({ value: { id: row.id, version: row.version }, history: [planEntry(row, { after })] })
}

async function keepParties(tx: Tx, planId: string, parties: PartyWords[]): Promise<void> {
  await tx.workPlanParty.deleteMany({ where: { planId } })
  if (parties.length > 0)
    await tx.workPlanParty.createMany({
      data: parties.map((party, position) => ({ ...party, planId, position })),
    })
}

export async function revisePlan(
  tx: Tx,
  { planId, version, ...words }: Edition & PlanWords,
): Promise<Outcome<Performed<Saved>, 'not-found' | 'stale'>> {
  return await saveEdition(tx, { planId, version }, async (row) => {
    const saved = await tx.workPlan.update({
      where: { id: planId },
      data: planColumns(words),
      select: planSelect,
    })
    return { before: planFacts(row), after: planFacts(saved) }
  })
}

export async function savePlanParties(
  tx: Tx,
  { planId, version, parties }: Edition & { parties: PartyWords[] },
): Promise<Outcome<Performed<Saved>, 'not-found' | 'stale'>> {
  return await saveEdition(tx, { planId, version }, async () => {
    const before = await partyFacts(tx, planId)
    await keepParties(tx, planId, parties)
    return { before, after: await partyFacts(tx, planId) }
  })
}

async function partyFacts(tx: Tx, planId: string): Promise<Facts> {
  const parties = await tx.workPlanParty.findMany({
    where: { planId },
    orderBy: { position: 'asc' },
    select: {
      statedName: true,
      role: true,
      countryCode: true,
      region: true,
      organisation: { select: { code: true } },
    },
  })
  return {
    parties: parties.map(({ organisation, ...party }) => ({
      ...party,
      organisation: organisation?.code ?? null,
    })),
  }
}

/** Saves the whole tree. A pillar that is left out goes, unless commitments stand in it. */
export async function savePillars(
  tx: Tx,
  { planId, version, pillars }: Edition & { pillars: PillarWords[] },
  now: Date,
): Promise<Outcome<Performed<Saved>, 'not-found' | 'stale' | 'pillar-in-use' | PillarProblem>> {
  const wrong = problemWithPillars(pillars)
  if (wrong)
    return refused(wrong.problem, `pillars.${pillars.findIndex(({ code }) => code === wrong.code)}.code`)
  const kept = pillars.flatMap(({ id }) => (id ? [id] : []))
  if ((await tx.pillar.count({ where: { planId, id: { in: kept } } })) !== kept.length)
    return refused('not-found')
  const leaving = { planId, id: { notIn: kept } }
  if (await tx.pillar.count({ where: { ...leaving, commitments: { some: {} } } }))
    return refused('pillar-in-use', 'pillars')
  return await saveEdition(tx, { planId, version }, async () => {
    const before = await pillarFacts(tx, planId)
    // Parents are untied first, so that no order of saving meets a parent that is gone or a ring.
    await tx.pillar.updateMany({ where: { planId }, data: { parentId: null } })
    await tx.pillar.deleteMany({ where: leaving })
    const ids = new Map<string, string>()
    for (const [position, { id, code, title, language }] of pillars.entries()) {
      const data = { code, title, language, position }
      const row = id
        ? await tx.pillar.update({ where: { id }, data, select: { id: true } })
        : await tx.pillar.create({ data: { ...data, planId }, select: { id: true } })
      ids.set(code, row.id)
    }
    for (const { code, parentCode, translations } of pillars) {
      const id = ids.get(code) ?? ''
      if (parentCode !== null)
        await tx.pillar.update({
          where: { id },
          data: { parentId: ids.get(parentCode) ?? null },
          select: { id: true },
        })
      if (translations) await keepTranslations(tx, { type: 'pillar', id }, translations, now)
    }
    return { before, after: await pillarFacts(tx, planId) }
  })
}

async function pillarFacts(tx: Tx, planId: string): Promise<Facts> {
  const pillars = await tx.pillar.findMany({
    where: { planId },
    orderBy: { position: 'asc' },
    select: { code: true, title: true, parent: { select: { code: true } } },
  })
  return {
    pillars: pillars.map(({ code, title, parent }) => ({ code, title, parent: parent?.code ?? null })),
  }
}

/** Makes the plan public, or as public as its parties chose. */
export async function publishPlan(
  tx: Tx,
  { planId, version }: Edition,
  now: Date,
): Promise<Outcome<Performed<Saved>, 'not-found' | 'already-published' | 'stale'>> {
  const row = await planRow(tx, planId)
  if (!row) return refused('not-found')
  if (row.state !== 'draft') return refused('already-published')
  const { count } = await tx.workPlan.updateMany({
    where: { id: planId, version, state: 'draft' },
    data: { state: 'published', publishedAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const after = { ...planFacts(row), ...(await partyFacts(tx, planId)), ...(await pillarFacts(tx, planId)) }
  return done({
    value: { id: planId, version: version + 1 },
    history: [planEntry({ ...row, state: 'published' }, { after })],
  })
}

/** Says that a forum reads the reports of a plan, who says so, and how sure it is. */
export async function linkForum(
  tx: Tx,
  link: { planId: string; forumId: string; provenance: Provenance; confidence: Confidence; source: string },
): Promise<Outcome<Performed<{ planId: string }>, 'not-found'>> {
  const { planId, forumId } = link
  const row = await planRow(tx, planId)
  const forum = await tx.forum.findUnique({ where: { id: forumId }, select: { code: true } })
  if (!row || !forum) return refused('not-found')
  const where = { planId_forumId: { planId, forumId } }
  const said = { provenance: true, confidence: true, source: true } as const
  const before = await tx.workPlanForum.findUnique({ where, select: said })
  const after = await tx.workPlanForum.upsert({ where, create: link, update: link, select: said })
  const changes = changesBetween(before ? { forum: forum.code, ...before } : {}, {
    forum: forum.code,
    ...after,
  })
  const told = before ? changes : { after: { forum: forum.code, ...after } }
  return done({ value: { planId }, history: told ? [planEntry(row, told)] : [] })
}

async function saveEdition(
  tx: Tx,
  { planId, version }: Edition,
  save: (row: PlanRow) => Promise<{ before: Facts; after: Facts }>,
): Promise<Outcome<Performed<Saved>, 'not-found' | 'stale'>> {
  const row = await planRow(tx, planId)
  if (!row) return refused('not-found')
  const { count } = await tx.workPlan.updateMany({
    where: { id: planId, version },
    data: { version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const facts = await save(row)
  const changes = changesBetween(facts.before, facts.after)
  return done({
    value: { id: planId, version: version + 1 },
    history: changes ? [planEntry(row, changes)] : [],
  })
}
