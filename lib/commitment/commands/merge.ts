// Two officers saved the same part of a commitment: what only one of them changed is kept, whoever it was; what
// both changed is shown to the second, text by text, so that neither loses a word.
import { clashOf, type Texts } from '@/lib/action/clash'
import type { Refusal } from '@/lib/action/define-action'
import { mergeFields, mergeRows } from '@/lib/action/merge'
import { lastDay } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { done, type Outcome } from '@/lib/outcome'
import { partLabels, type Part } from '../labels'
import type { IndicatorWords, MilestoneWords, PromiseWords } from '../types'
import type { EnglishWords } from './bilingual'
import type { OwnCommitment } from './own'
import { indicatorTexts, milestoneTexts, promiseTexts } from './texts'

type Sent<Words> = Words & { version: number; base: Partial<Words> | undefined }
type Answer<Words> = Promise<Outcome<Words, 'stale'> | Refusal<'stale'>>

type PromiseSent = Omit<PromiseWords, 'kind' | 'source'> & { source: string | null; english: EnglishWords }
type Flat = Omit<PromiseSent, 'english' | 'pillarId'> & {
  pillar: string | null
  englishTitle: string | null
  englishDescription: string | null
  englishWording: string | null
}

const flat = (words: PromiseSent): Flat => ({
  code: words.code,
  pillar: words.pillarId,
  language: words.language,
  title: words.title,
  description: words.description,
  wording: words.wording,
  englishTitle: words.english.title,
  englishDescription: words.english.description,
  englishWording: words.english.wording,
  verb: words.verb,
  source: words.source,
  layer: words.layer,
  startsOn: words.startsOn,
  dueOn: words.dueOn,
  visibility: words.visibility,
})

/** Only what the form said it was filled with; the rest is not known. */
function flatBase({ english, pillarId, ...rest }: Partial<PromiseSent>): Partial<Flat> {
  return {
    ...rest,
    ...(pillarId === undefined ? {} : { pillar: pillarId }),
    ...(english && {
      englishTitle: english.title,
      englishDescription: english.description,
      englishWording: english.wording,
    }),
  }
}

const promiseInputs = {
  pillar: 'pillarId',
  englishTitle: 'english.title',
  englishDescription: 'english.description',
  englishWording: 'english.wording',
}

export async function mergePromise(
  tx: Tx,
  standing: OwnCommitment,
  { base, version, ...words }: Sent<PromiseSent>,
): Answer<PromiseSent> {
  const mine = flat(words)
  const theirs = flat(standing)
  const seen = version === standing.version
  const answer = mergeFields({ base: base && flatBase(base), mine, theirs, seen })
  const { merged } = answer
  const clashing = new Set<keyof Flat>(answer.clashing)
  // Each of two dates may be right by itself and the pair of them not.
  if (
    answer.taken.length > 0 &&
    merged.startsOn &&
    merged.dueOn &&
    lastDay(merged.dueOn) < merged.startsOn.on
  )
    for (const date of ['startsOn', 'dueOn'] as const) clashing.add(date)
  const { pillar, englishTitle, englishDescription, englishWording, ...rest } = merged
  const english = { title: englishTitle, description: englishDescription, wording: englishWording }
  if (merged.language === 'en' && Object.values(english).some((each) => each !== null))
    clashing.add('language')
  if (clashing.size === 0) return done({ ...rest, pillarId: pillar, english })
  const pillars = await tx.pillar.findMany({
    where: { planId: standing.planId },
    select: { id: true, code: true, title: true },
  })
  return clashOf({
    labels: partLabels,
    version: standing.version,
    clashing: [...clashing],
    taken: answer.taken.filter((part) => !clashing.has(part)),
    theirs: promiseTexts(standing, pillars),
    yours: promiseTexts(words, pillars),
    inputs: promiseInputs,
  })
}

export type MilestoneSent = Omit<MilestoneWords, 'language'>
export type IndicatorSent = Omit<IndicatorWords, 'language'>

function mergeList<Row extends { id: string | null }>(
  part: 'milestones' | 'indicators',
  standing: OwnCommitment,
  lists: { base: readonly Row[] | undefined; mine: Row[]; theirs: Row[]; version: number },
  texts: (rows: readonly Row[]) => Texts<Part>,
): Outcome<Row[], 'stale'> | Refusal<'stale'> {
  const { rows, clashes } = mergeRows({ ...lists, seen: lists.version === standing.version })
  // A row of ours that somebody else took away meanwhile, and that is to stay, is written anew.
  const isGone = (id: string | null) =>
    lists.base?.some((row) => row.id === id) && !lists.theirs.some((row) => row.id === id)
  if (!clashes) return done(rows.map((row) => (isGone(row.id) ? { ...row, id: null } : row)))
  return clashOf({
    labels: partLabels,
    version: standing.version,
    clashing: [part],
    taken: [],
    theirs: texts(lists.theirs),
    yours: texts(lists.mine),
  })
}

export const mergeMilestones = (
  standing: OwnCommitment,
  lists: { base: readonly MilestoneSent[] | undefined; mine: MilestoneSent[]; version: number },
) => mergeList('milestones', standing, { ...lists, theirs: standing.milestones }, milestoneTexts)

export const mergeIndicators = (
  standing: OwnCommitment,
  lists: { base: readonly IndicatorSent[] | undefined; mine: IndicatorSent[]; version: number },
) => mergeList('indicators', standing, { ...lists, theirs: standing.indicators }, indicatorTexts)
