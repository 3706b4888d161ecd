// The acts by which a story's commitment comes into the record: drafted, submitted, decided on, each by its own person.
import { replaceAlignments, type AlignmentClaim } from '@/lib/commitment/commands/align'
import {
  publishCommitment,
  returnCommitment,
  submitCommitment,
  withdrawCommitment,
} from '@/lib/commitment/commands/publish'
import {
  draftCommitment,
  saveIndicators,
  saveMilestones,
  saveTranslations,
  type Saved,
} from '@/lib/commitment/commands/record'
import type { IndicatorWords } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import type { Calendar } from '../calendar'
import { done, known, type Act, type Hand, type Region } from '../hands'
import type { CommitmentStory } from '../schema'

export type Setting = { region: Region; calendar: Calendar; recorded: Map<string, Saved> }

const claimsOf = ({ serves }: CommitmentStory, { items }: Region): AlignmentClaim[] =>
  serves.map(([item, strength, reason]) => ({
    itemId: known(items, item),
    strength,
    reason,
    provenance: 'stated',
    confidence: 'high',
    source: null,
  }))

const indicatorsOf = ({ indicators }: CommitmentStory, { year }: Calendar): IndicatorWords[] =>
  indicators.map(({ means, baseline, target, rollUp, ...words }) => ({
    ...words,
    id: null,
    language: 'en',
    baselineValue: baseline?.[0] ?? null,
    baselineYear: baseline ? year(0) - baseline[1] : null,
    targetValue: target?.[0] ?? null,
    targetYear: target ? year(target[1]) : null,
    meansOfVerification: means,
    rollUp: rollUp ?? 'none',
  }))

async function draft(
  tx: Tx,
  story: CommitmentStory,
  by: Hand,
  at: Date,
  { region, calendar }: Setting,
): Promise<Saved> {
  const words = {
    planId: known(region.plans, story.plan),
    code: story.code,
    pillarId: story.pillar === null ? null : known(region.pillars, `${story.plan} ${story.pillar}`),
    kind: story.kind,
    title: story.title,
    description: story.description,
    wording: story.wording ?? null,
    verb: story.verb,
    language: story.language,
    layer: story.layer,
    startsOn: story.starts === null ? null : calendar.month(story.starts),
    dueOn: story.due === null ? null : calendar.month(story.due),
    visibility: story.visibility,
    parties: {
      leadId: by.organisationId,
      statedLead: null,
      partners: story.partners.map(([code, role]) => ({
        organisationId: known(region.organisations, code),
        role,
      })),
      countries: story.countries,
      ...(story.joint ? { jointRule: story.joint.rule, weights: story.joint.weights ?? {} } : {}),
    },
  }
  let saved = await done(tx, 'commitment.drafted', by, at, await draftCommitment(tx, words, by, at))
  const edition = () => ({ commitmentId: saved.id, version: saved.version })
  if (story.english) {
    const { state, title, description } = story.english
    const translations = Object.entries({ title, description }).map(([field, text]) => ({
      field,
      text,
      language: 'en',
      state,
    }))
    saved = await done(
      tx,
      'commitment.translated',
      by,
      at,
      await saveTranslations(tx, { ...edition(), translations }, at),
    )
  }
  const alignments = claimsOf(story, region)
  saved = await done(
    tx,
    'commitment.aligned',
    by,
    at,
    await replaceAlignments(tx, { ...edition(), alignments }, at),
  )
  if (story.milestones.length > 0) {
    const milestones = story.milestones.map(({ title, due }) => ({
      id: null,
      title,
      language: 'en',
      dueOn: calendar.month(due),
    }))
    saved = await done(
      tx,
      'commitment.milestones-saved',
      by,
      at,
      await saveMilestones(tx, { ...edition(), milestones }),
    )
  }
  if (story.indicators.length > 0) {
    const indicators = indicatorsOf(story, calendar)
    saved = await done(
      tx,
      'commitment.indicators-saved',
      by,
      at,
      await saveIndicators(tx, { ...edition(), indicators }),
    )
  }
  return saved
}

/** When a story begins: before its plan, unless it is only now on its way through the desk. */
function timesOf(story: CommitmentStory, index: number, { periods, month, daysAfter }: Calendar) {
  const isOnItsWay = story.record !== undefined || story.returned !== undefined
  if (isOnItsWay) {
    const today = daysAfter(periods[4].end, 0).toISOString().slice(0, 10)
    return {
      drafted: daysAfter(today, -13 - index),
      submitted: daysAfter(today, -8 - (index % 4)),
      decided: daysAfter(today, -3),
    }
  }
  const first = story.plan === 'XX-BANK-2' ? month(12).on : periods[0].start
  return {
    drafted: daysAfter(first, -30 + (index % 9)),
    submitted: daysAfter(first, -18 + (index % 5)),
    decided: daysAfter(first, -10 + (index % 4)),
  }
}

export function commitmentActs(story: CommitmentStory, index: number, setting: Setting): Act[] {
  const { region, calendar, recorded } = setting
  const author = known(region.focalPoints, story.by)
  const { moderator } = region
  const { drafted, submitted, decided } = timesOf(story, index, calendar)
  const step = (
    at: Date,
    act: (tx: Tx, edition: { commitmentId: string; version: number }) => Promise<Saved>,
  ): Act => ({
    at,
    perform: async (tx) => {
      const { id, version } = known(recorded, story.code)
      recorded.set(story.code, await act(tx, { commitmentId: id, version }))
    },
  })
  const acts: Act[] = [
    {
      at: drafted,
      perform: async (tx) => {
        recorded.set(story.code, await draft(tx, story, author, drafted, setting))
      },
    },
  ]
  if (story.record === 'draft') return acts
  acts.push(
    step(submitted, async (tx, edition) =>
      done(
        tx,
        'commitment.submitted',
        author,
        submitted,
        await submitCommitment(tx, edition, author, submitted),
      ),
    ),
  )
  if (story.record === 'submitted') return acts
  const { returned, withdrawn } = story
  if (returned) {
    const notes = { note: returned.note, fieldNotes: returned.fields }
    acts.push(
      step(decided, async (tx, edition) =>
        done(
          tx,
          'commitment.returned',
          moderator,
          decided,
          await returnCommitment(tx, { ...edition, ...notes }, moderator, decided),
        ),
      ),
    )
    return acts
  }
  acts.push(
    step(decided, async (tx, edition) =>
      done(
        tx,
        'commitment.published',
        moderator,
        decided,
        await publishCommitment(tx, { ...edition, note: null }, moderator, decided),
      ),
    ),
  )
  if (withdrawn !== undefined) {
    const at = calendar.daysAfter(calendar.month(14).on, 5)
    acts.push(
      step(at, async (tx, edition) =>
        done(
          tx,
          'commitment.withdrawn',
          moderator,
          at,
          await withdrawCommitment(tx, { ...edition, reason: withdrawn }),
        ),
      ),
    )
  }
  return acts
}
