// Things in whatever state a test needs, saying only what matters to it: everything else is filled in the same way
// every time. Each is brought there by the acts of people, never by writing the state.
import { replaceAlignments } from '@/lib/commitment/commands/align'
import {
  publishCommitment,
  returnCommitment,
  submitCommitment,
  withdrawCommitment,
} from '@/lib/commitment/commands/publish'
import { draftCommitment, saveIndicators, saveMilestones } from '@/lib/commitment/commands/record'
import type { RecordState } from '@/lib/commitment/rules'
import type { IndicatorWords, Parties, PromiseWords } from '@/lib/commitment/types'
import { parsePartialDate, type PartialDate } from '@/lib/dates'
import { checkFile } from '@/lib/files/check-file'
import { beginUpdate } from '@/lib/progress/commands/begin'
import { publishVersion, returnVersion } from '@/lib/progress/commands/moderate'
import { submitUpdate } from '@/lib/progress/commands/submit'
import { addEvidenceFile, addEvidenceLink, saveMeasures, saveStatus } from '@/lib/progress/commands/write'
import { periodDue, periodOf, type Period } from '@/lib/progress/rules'
import type { ActualReport, EvidenceWords, MilestoneReport, StatusWords } from '@/lib/progress/types'
import { act, by, today, type PersonName, type World } from './world'

/** '2027', '2027-03' or '2027-03-31'. */
export const on = (stated: string): PartialDate => {
  const date = parsePartialDate(stated)
  if (!date) throw new Error(`${stated} is no date`)
  return date
}

let counted = 0

export type CommitmentAsked = Partial<Omit<PromiseWords, 'startsOn' | 'dueOn'>> & {
  startsOn?: string | null
  dueOn?: string | null
  parties?: Partial<Parties>
  milestones?: { title: string; dueOn: string }[]
  indicators?: Partial<IndicatorWords>[]
  /** Codes of framework items. */
  alignsTo?: string[]
  state?: Exclude<RecordState, 'superseded'>
  recordedBy?: PersonName
  moderatedBy?: PersonName
  at?: Date
}

export type BuiltCommitment = {
  id: string
  version: number
  code: string
  milestoneIds: string[]
  indicatorIds: string[]
}

/** A commitment of the world's plan; published, public and led by the ministry unless told otherwise. */
export async function aCommitment(world: World, asked: CommitmentAsked = {}): Promise<BuiltCommitment> {
  const {
    startsOn,
    dueOn,
    parties,
    milestones = [],
    indicators = [],
    alignsTo = [],
    state = 'published',
    ...rest
  } = asked
  const { recordedBy = 'focalPoint', moderatedBy = 'moderator', at = today, ...words } = rest
  const [author, moderator] = [world.people[recordedBy], world.people[moderatedBy]]
  counted += 1
  const code = words.code ?? `Z-${String(counted).padStart(3, '0')}`
  const promise: PromiseWords = {
    pillarId: null,
    kind: 'action',
    title: `Commitment ${code}`,
    description: 'What is promised, in a sentence.',
    wording: null,
    verb: null,
    language: 'en',
    layer: 'infrastructure',
    visibility: 'public',
    ...words,
    code,
    startsOn: startsOn ? on(startsOn) : null,
    dueOn: dueOn ? on(dueOn) : null,
  }
  const led = { leadId: author.acting.id, statedLead: null, partners: [], countries: [], ...parties }
  const draft = { ...promise, planId: world.planId, parties: led }
  let saved = await act('commitment.drafted', author, (tx) => draftCommitment(tx, draft, by(author), at), at)
  const edition = () => ({ commitmentId: saved.id, version: saved.version })
  let milestoneIds: string[] = []
  let indicatorIds: string[] = []
  if (milestones.length > 0) {
    const rows = milestones.map((each) => ({
      id: null,
      title: each.title,
      language: 'en',
      dueOn: on(each.dueOn),
    }))
    saved = await act(
      'commitment.milestones-saved',
      author,
      (tx) => saveMilestones(tx, { ...edition(), milestones: rows }),
      at,
    )
    milestoneIds = await act('read', null, async (tx) => {
      const found = await tx.milestone.findMany({
        where: { commitmentId: saved.id },
        orderBy: { position: 'asc' },
        select: { id: true },
      })
      return { ok: true, value: { value: found.map(({ id }) => id), history: [] } }
    })
  }
  if (indicators.length > 0) {
    const rows = indicators.map((each, index) => ({
      ...plainIndicator,
      title: `Indicator ${index + 1}`,
      ...each,
    }))
    saved = await act(
      'commitment.indicators-saved',
      author,
      (tx) => saveIndicators(tx, { ...edition(), indicators: rows }),
      at,
    )
    indicatorIds = await act('read', null, async (tx) => {
      const found = await tx.indicator.findMany({
        where: { commitmentId: saved.id },
        orderBy: { position: 'asc' },
        select: { id: true },
      })
      return { ok: true, value: { value: found.map(({ id }) => id), history: [] } }
    })
  }
  if (alignsTo.length > 0) {
    const alignments = alignsTo.map((item) => ({
      itemId: world.items.get(item) ?? item,
      strength: 'direct' as const,
      provenance: 'editorial' as const,
      confidence: 'medium' as const,
      reason: null,
      source: null,
    }))
    saved = await act(
      'commitment.aligned',
      author,
      (tx) => replaceAlignments(tx, { ...edition(), alignments }, at),
      at,
    )
  }
  if (state !== 'draft')
    saved = await act(
      'commitment.submitted',
      author,
      (tx) => submitCommitment(tx, edition(), by(author), at),
      at,
    )
  if (state === 'returned')
    saved = await act(
      'commitment.returned',
      moderator,
      (tx) =>
        returnCommitment(
          tx,
          { ...edition(), note: 'Please say who pays.', fieldNotes: [] },
          by(moderator),
          at,
        ),
      at,
    )
  if (state === 'published' || state === 'withdrawn')
    saved = await act(
      'commitment.published',
      moderator,
      (tx) => publishCommitment(tx, { ...edition(), note: null }, by(moderator), at),
      at,
    )
  if (state === 'withdrawn')
    saved = await act(
      'commitment.withdrawn',
      moderator,
      (tx) => withdrawCommitment(tx, { ...edition(), reason: 'Taken up elsewhere.' }),
      at,
    )
  return { ...saved, code, milestoneIds, indicatorIds }
}

const plainIndicator: IndicatorWords = {
  id: null,
  title: '',
  language: 'en',
  measure: 'unit',
  unit: 'villages',
  direction: 'count',
  baselineValue: null,
  baselineYear: null,
  targetValue: null,
  targetYear: null,
  meansOfVerification: null,
}

export type UpdateAsked = Partial<StatusWords> & {
  /** The period due unless told otherwise. */
  period?: Period
  milestones?: MilestoneReport[]
  actuals?: ActualReport[]
  links?: (Partial<EvidenceWords> & { url: string })[]
  files?: (Partial<EvidenceWords> & { name: string; content: string | Uint8Array<ArrayBuffer> })[]
  state?: 'draft' | 'submitted' | 'returned' | 'published'
  reportedBy?: PersonName
  moderatedBy?: PersonName
  at?: Date
}

export type BuiltUpdate = {
  updateId: string
  versionId: string
  version: number
  evidenceIds: string[]
  fileIds: string[]
}

/** A report on a commitment; published and in progress unless told otherwise. */
export async function anUpdate(
  world: World,
  commitment: { id: string },
  asked: UpdateAsked = {},
): Promise<BuiltUpdate> {
  const {
    period = periodDue('2026-11-23', 6),
    milestones = [],
    actuals = [],
    links = [],
    files = [],
    ...rest
  } = asked
  const {
    state = 'published',
    reportedBy = 'focalPoint',
    moderatedBy = 'moderator',
    at = today,
    ...words
  } = rest
  const [author, moderator] = [world.people[reportedBy], world.people[moderatedBy]]
  const status: StatusWords = {
    language: 'en',
    implementation: 'in_progress',
    percentComplete: 40,
    narrative: 'What was done in this period.',
    obstacles: null,
    supportRequested: null,
    nextStep: null,
    expectedOn: null,
    ...words,
  }
  const reported = {
    commitmentId: commitment.id,
    organisationId: author.acting.id,
    period,
    language: status.language,
  }
  let open = await act('progress.begun', author, (tx) => beginUpdate(tx, reported, by(author), at), at)
  const edition = () => ({ versionId: open.versionId, version: open.version })
  open = await act('progress.status-saved', author, (tx) => saveStatus(tx, { ...edition(), ...status }), at)
  if (milestones.length + actuals.length > 0)
    open = await act(
      'progress.measures-saved',
      author,
      (tx) => saveMeasures(tx, { ...edition(), milestones, actuals }),
      at,
    )
  const evidenceIds: string[] = []
  const fileIds: string[] = []
  for (const { url, caption = 'A page that shows it', visibility = 'public' } of links) {
    const link = { versionId: open.versionId, url, caption, visibility }
    evidenceIds.push(
      (await act('progress.evidence-added', author, (tx) => addEvidenceLink(tx, link, at), at)).id,
    )
  }
  for (const { name, content, caption = 'A file that shows it', visibility = 'public' } of files) {
    const checked = await checkFile(new File([content], name))
    if (!checked.ok) throw new Error(`${name} was refused: ${checked.reason}`)
    const file = { versionId: open.versionId, file: checked.value, caption, visibility }
    const added = await act('progress.evidence-added', author, (tx) => addEvidenceFile(tx, file, at), at)
    evidenceIds.push(added.id)
    fileIds.push(added.fileId)
  }
  const built = { updateId: open.updateId, versionId: open.versionId, evidenceIds, fileIds }
  if (state === 'draft') return { ...built, version: open.version }
  await act('progress.submitted', author, (tx) => submitUpdate(tx, edition(), by(author), at), at)
  const handedIn = { versionId: open.versionId, version: open.version + 1 }
  if (state === 'submitted') return { ...built, version: handedIn.version }
  const decided =
    state === 'returned'
      ? await act(
          'progress.returned',
          moderator,
          (tx) =>
            returnVersion(tx, { ...handedIn, note: 'Please say where.', fieldNotes: [] }, by(moderator), at),
          at,
        )
      : await act(
          'progress.published',
          moderator,
          (tx) => publishVersion(tx, { ...handedIn, note: null }, by(moderator), at),
          at,
        )
  return { ...built, version: decided.version }
}

/** The half-year that holds a day. */
export const halfYearOf = (day: string): Period => periodOf(day, 6)
