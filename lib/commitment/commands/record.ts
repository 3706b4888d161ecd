// Recording a promise, part by part. Every save names the version that the form was filled from; a version that
// has moved on is refused as stale, so that nobody's words are overwritten unseen.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { changesBetween, type Facts } from '@/lib/history/rules'
import { wordsOf } from '@/lib/i18n/words'
import { done, refused, type Outcome } from '@/lib/outcome'
import { keepTranslations, type TranslatedText } from '@/lib/translation/commands'
import { isEditable, type Confidence } from '../rules'
import type { Author, IndicatorWords, MilestoneWords, Parties, PromiseWords } from '../types'
import {
  commitmentEntry,
  dateColumns,
  indicatorFacts,
  milestoneFacts,
  partyFacts,
  promiseFacts,
  promiseSelect,
} from './facts'

export type Saved = { id: string; version: number }
type SaveRefusal = 'not-found' | 'not-editable' | 'stale'
type Edition = { commitmentId: string; version: number }

/** Where a record comes from when it was taken from a source and not typed by the organisation itself. */
export type Origin = { source: string; confidence: Confidence; statedStatus: string | null }

const promiseColumns = ({ startsOn, dueOn, ...words }: PromiseWords) => {
  const [starts, due] = [dateColumns(startsOn), dateColumns(dueOn)]
  return {
    ...words,
    startsOn: starts.on,
    startsPrecision: starts.precision,
    dueOn: due.on,
    duePrecision: due.precision,
  }
}

const partyColumns = ({ leadId, statedLead, jointRule }: Parties) => ({
  leadId,
  statedLead,
  ...(jointRule ? { jointRule } : {}),
})

const searchTokensOf = (words: PromiseWords, translations: { text: string }[]) =>
  wordsOf(words.code, words.title, ...translations.map(({ text }) => text), words.wording, words.description)

/** Begins a record. The recording organisation is the author's; the lead may be another. */
export async function draftCommitment(
  tx: Tx,
  {
    planId,
    parties,
    origin,
    ...words
  }: PromiseWords & { planId: string; parties?: Parties; origin?: Origin },
  author: Author,
  now: Date,
): Promise<Outcome<Performed<Saved>, 'code-taken'>> {
  const taken = await tx.commitment.findUnique({
    where: { planId_code: { planId, code: words.code } },
    select: { id: true },
  })
  if (taken) return refused('code-taken', 'code')
  const row = await tx.commitment.create({
    data: {
      planId,
      ...promiseColumns(words),
      ...(parties ? partyColumns(parties) : {}),
      ...(origin ?? {}),
      recorderId: author.organisationId,
      recordedById: author.personId,
      recordedAt: now,
      searchTokens: searchTokensOf(words, []),
    },
    select: promiseSelect,
  })
  if (parties) await keepParties(tx, row.id, parties)
  const after = promiseFacts(row)
  return done({
    value: { id: row.id, version: row.version },
    history: [commitmentEntry(row, { visibility: 'internal', after })],
  })
}

/** Saves the words of the promise: what, of which kind, in which layer, from when to when, for whose eyes. */
export async function savePromise(
  tx: Tx,
  { commitmentId, version, ...words }: Edition & PromiseWords,
): Promise<Outcome<Performed<Saved>, SaveRefusal | 'code-taken'>> {
  const sameCode = await tx.commitment.findFirst({
    where: {
      code: words.code,
      id: { not: commitmentId },
      plan: { commitments: { some: { id: commitmentId } } },
    },
    select: { id: true },
  })
  if (sameCode) return refused('code-taken', 'code')
  return await saveEdition(tx, { commitmentId, version }, async (row) => {
    const translations = await tx.translation.findMany({
      where: { subjectType: 'commitment', subjectId: commitmentId },
      select: { text: true },
    })
    const saved = await tx.commitment.update({
      where: { id: commitmentId },
      data: { ...promiseColumns(words), searchTokens: searchTokensOf(words, translations) },
      select: promiseSelect,
    })
    return { before: promiseFacts(row), after: promiseFacts(saved) }
  })
}

/** Saves who promised: the lead (or what the text calls it), those who contribute, and where. */
export async function saveParties(
  tx: Tx,
  { commitmentId, version, ...parties }: Edition & Parties,
): Promise<Outcome<Performed<Saved>, SaveRefusal>> {
  return await saveEdition(tx, { commitmentId, version }, async () => {
    const before = await partyFacts(tx, commitmentId)
    await tx.commitment.update({
      where: { id: commitmentId },
      data: partyColumns(parties),
      select: { id: true },
    })
    await tx.commitmentPartner.deleteMany({ where: { commitmentId } })
    await tx.commitmentCountry.deleteMany({ where: { commitmentId } })
    await keepParties(tx, commitmentId, parties)
    return { before, after: await partyFacts(tx, commitmentId) }
  })
}

async function keepParties(
  tx: Tx,
  commitmentId: string,
  { leadId, partners, countries, weights = {} }: Parties,
): Promise<void> {
  // A lead is no partner of itself.
  const beside = partners.filter(({ organisationId }) => organisationId !== leadId)
  if (beside.length > 0)
    await tx.commitmentPartner.createMany({
      data: beside.map((partner) => ({ commitmentId, ...partner })),
      skipDuplicates: true,
    })
  if (countries.length > 0)
    await tx.commitmentCountry.createMany({
      data: countries.map((countryCode) => ({
        commitmentId,
        countryCode,
        weight: weights[countryCode] ?? 1,
      })),
      skipDuplicates: true,
    })
}

/** Saves the steps on the way, in the order given; those that are missing are dropped. */
export async function saveMilestones(
  tx: Tx,
  { commitmentId, version, milestones }: Edition & { milestones: MilestoneWords[] },
): Promise<Outcome<Performed<Saved>, SaveRefusal>> {
  const kept = milestones.flatMap(({ id }) => (id ? [id] : []))
  if (kept.length !== (await tx.milestone.count({ where: { commitmentId, id: { in: kept } } })))
    return refused('not-found')
  return await saveEdition(tx, { commitmentId, version }, async () => {
    const before = await milestoneFacts(tx, commitmentId)
    await tx.milestone.deleteMany({ where: { commitmentId, id: { notIn: kept } } })
    for (const [position, { id, dueOn, ...words }] of milestones.entries()) {
      const due = { dueOn: new Date(`${dueOn.on}T00:00:00.000Z`), duePrecision: dueOn.precision }
      const data = { ...words, ...due, position }
      if (id) await tx.milestone.update({ where: { id }, data, select: { id: true } })
      else await tx.milestone.create({ data: { ...data, commitmentId }, select: { id: true } })
    }
    return { before, after: await milestoneFacts(tx, commitmentId) }
  })
}

/** Saves what is measured, in the order given; those that are missing are dropped. */
export async function saveIndicators(
  tx: Tx,
  { commitmentId, version, indicators }: Edition & { indicators: IndicatorWords[] },
): Promise<Outcome<Performed<Saved>, SaveRefusal>> {
  const kept = indicators.flatMap(({ id }) => (id ? [id] : []))
  if (kept.length !== (await tx.indicator.count({ where: { commitmentId, id: { in: kept } } })))
    return refused('not-found')
  return await saveEdition(tx, { commitmentId, version }, async () => {
    const before = await indicatorFacts(tx, commitmentId)
    await tx.indicator.deleteMany({ where: { commitmentId, id: { notIn: kept } } })
    for (const [position, { id, ...words }] of indicators.entries()) {
      const data = { ...words, position }
      if (id) await tx.indicator.update({ where: { id }, data, select: { id: true } })
      else await tx.indicator.create({ data: { ...data, commitmentId }, select: { id: true } })
    }
    return { before, after: await indicatorFacts(tx, commitmentId) }
  })
}

/** Saves the promise in further languages beside the governing one; search finds it in each of them. */
export async function saveTranslations(
  tx: Tx,
  { commitmentId, version, translations }: Edition & { translations: TranslatedText[] },
  now: Date,
): Promise<Outcome<Performed<Saved>, SaveRefusal>> {
  return await saveEdition(tx, { commitmentId, version }, async (row) => {
    const before = await translationFacts(tx, commitmentId)
    await keepTranslations(tx, { type: 'commitment', id: commitmentId }, translations, now)
    const tokens = wordsOf(
      row.code,
      row.title,
      ...translations.map(({ text }) => text),
      row.wording,
      row.description,
    )
    await tx.commitment.update({
      where: { id: commitmentId },
      data: { searchTokens: tokens },
      select: { id: true },
    })
    return { before, after: await translationFacts(tx, commitmentId) }
  })
}

async function translationFacts(tx: Tx, commitmentId: string): Promise<Facts> {
  const texts = await tx.translation.findMany({
    where: { subjectType: 'commitment', subjectId: commitmentId },
    orderBy: [{ language: 'asc' }, { field: 'asc' }],
    select: { field: true, language: true, text: true, state: true },
  })
  return { translations: texts }
}

type EditableRow = NonNullable<Awaited<ReturnType<typeof editionOf>>>
const editionOf = (tx: Tx, id: string) => tx.commitment.findUnique({ where: { id }, select: promiseSelect })

/** Takes the edition for this save: the row must still be open, and still be the one that the form was filled from. */
export async function saveEdition(
  tx: Tx,
  { commitmentId, version }: Edition,
  save: (row: EditableRow) => Promise<{ before: Facts; after: Facts }>,
): Promise<Outcome<Performed<Saved>, SaveRefusal>> {
  const row = await editionOf(tx, commitmentId)
  if (!row) return refused('not-found')
  if (!isEditable(row.state)) return refused('not-editable')
  const { count } = await tx.commitment.updateMany({
    where: { id: commitmentId, version, state: { in: ['draft', 'returned'] } },
    data: { version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const facts = await save(row)
  const changes = changesBetween(facts.before, facts.after)
  const history = changes ? [commitmentEntry(row, { visibility: 'internal', ...changes })] : []
  return done({ value: { id: commitmentId, version: version + 1 }, history })
}
