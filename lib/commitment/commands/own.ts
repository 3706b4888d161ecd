// What a form of the recording organisation needs to know inside the transaction that saves it. Another
// organisation's record is not found here, like one that never was.
import type { Tx } from '@/lib/db/clients'
import { dayOf, partialDate } from '@/lib/dates'
import type { Actor } from '@/lib/policy/actor'
import { plansVisibleTo } from '@/lib/policy/visibility'
import { refused } from '@/lib/outcome'
import { missingBeforeSubmission } from '../rules'
import type { Author, Parties, PromiseWords } from '../types'
import type { EnglishWords } from './bilingual'
import { promiseSelect } from './facts'
import { submitCommitment } from './publish'

/** The commitment as its own organisation edits it; null for anybody else's. The row is held until the end. */
export async function commitmentOfOurs(tx: Tx, id: string, actor: Actor) {
  await tx.$queryRaw`SELECT id FROM commitments WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.commitment.findFirst({
    where: { id, recorderId: actor.acting.id },
    select: {
      ...promiseSelect,
      recorderId: true,
      leadId: true,
      statedLead: true,
      jointRule: true,
      submittedAt: true,
      plan: { select: { code: true } },
      partners: { select: { organisationId: true, role: true }, orderBy: { organisationId: 'asc' } },
      countries: { select: { countryCode: true, weight: true }, orderBy: { countryCode: 'asc' } },
      milestones: {
        select: { id: true, title: true, dueOn: true, duePrecision: true },
        orderBy: { position: 'asc' },
      },
      indicators: {
        select: {
          id: true,
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
        orderBy: { position: 'asc' },
      },
      alignments: {
        select: {
          id: true,
          itemId: true,
          strength: true,
          provenance: true,
          confidence: true,
          reason: true,
          source: true,
          item: { select: { code: true } },
        },
      },
    },
  })
  if (!row) return null
  const texts = await tx.translation.findMany({
    where: { subjectType: 'commitment', subjectId: id, language: 'en' },
    select: { field: true, text: true },
  })
  const inEnglish = (field: string) => texts.find((each) => each.field === field)?.text ?? null
  const english: EnglishWords = {
    title: inEnglish('title'),
    description: inEnglish('description'),
    wording: inEnglish('wording'),
  }
  const { startsOn, startsPrecision, dueOn, duePrecision, milestones, indicators, ...rest } = row
  return {
    ...rest,
    english,
    milestones: milestones.map(({ id: milestoneId, title, dueOn: on, duePrecision: precision }) => ({
      id: milestoneId,
      title,
      // A milestone has a date: its column holds no null.
      dueOn: { on: dayOf(on), precision },
    })),
    indicators: indicators.map((each) => ({
      ...each,
      baselineValue: each.baselineValue?.toString() ?? null,
      targetValue: each.targetValue?.toString() ?? null,
    })),
    startsOn: partialDate(startsOn, startsPrecision),
    dueOn: partialDate(dueOn, duePrecision),
  }
}
export type OwnCommitment = NonNullable<Awaited<ReturnType<typeof commitmentOfOurs>>>

/** Whether a commitment of this plan may stand in the pillar; the database holds it as well, but cannot say it. */
export async function isPillarOf(tx: Tx, planId: string, pillarId: string | null): Promise<boolean> {
  return pillarId === null || (await tx.pillar.count({ where: { id: pillarId, planId } })) === 1
}

/** A published plan in which this organisation may record. */
export async function planToRecordIn(tx: Tx, planId: string, actor: Actor) {
  return await tx.workPlan.findFirst({
    where: { AND: [{ id: planId, state: 'published' }, plansVisibleTo(actor)] },
    select: { id: true, code: true },
  })
}

/** Throws a draft away that nobody but its organisation has ever seen. */
export async function throwDraftAway(
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const { count } = await tx.commitment.deleteMany({
    where: { id, version, state: 'draft', submittedAt: null },
  })
  if (count === 0) return false
  await tx.translation.deleteMany({ where: { subjectType: 'commitment', subjectId: id } })
  return true
}

/** Hands the record in. What an organisation records itself is asked for whole, whatever its source leaves out. */
export async function handInCommitment(
  tx: Tx,
  commitment: OwnCommitment,
  version: number,
  author: Author,
  now: Date,
) {
  const [missing] = missingBeforeSubmission({ ...commitment, source: null })
  if (missing) return refused(`missing-${missing}` as const)
  return await submitCommitment(tx, { commitmentId: commitment.id, version }, author, now)
}

/** A record as it begins: led by its own organisation, and for nobody else to see until that organisation chooses so. */
export const beginning = (
  words: Pick<PromiseWords, 'code' | 'kind' | 'title' | 'language'> & { planId: string },
  organisationId: string,
): PromiseWords & { planId: string; parties: Parties } => ({
  ...words,
  pillarId: null,
  description: null,
  wording: null,
  verb: null,
  layer: null,
  startsOn: null,
  dueOn: null,
  visibility: 'organisation',
  parties: { leadId: organisationId, statedLead: null, partners: [], countries: [] },
})

/** The words of the promise as they stand. */
export const standingWords = (row: OwnCommitment): PromiseWords => ({
  code: row.code,
  pillarId: row.pillarId,
  kind: row.kind,
  title: row.title,
  description: row.description,
  wording: row.wording,
  verb: row.verb,
  language: row.language,
  layer: row.layer,
  startsOn: row.startsOn,
  dueOn: row.dueOn,
  visibility: row.visibility,
  source: row.source,
})
