// The commitments of one plan. What its source leaves unknown stays empty: no date, lead or place is inferred.
import type { AlignmentClaim } from '@/lib/commitment/commands/align'
import { alignTo, replaceAlignments, reviseAlignment } from '@/lib/commitment/commands/align'
import { reviseOrigin } from '@/lib/commitment/commands/origin'
import { publishCommitment, submitCommitment } from '@/lib/commitment/commands/publish'
import { draftCommitment, saveIndicators, type Origin } from '@/lib/commitment/commands/record'
import type { Kind, Layer } from '@/lib/commitment/rules'
import type { Parties, PromiseWords } from '@/lib/commitment/types'
import { parsePartialDate, partialDate, type PartialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { canonicalJson } from '@/lib/history/rules'
import type { Keeper } from '../commands'
import type { ReferenceFiles } from '../files'
import { indicatorOf, verbIn } from '../rules'
import type { SourceCommitment, SourcePlan } from '../schema'
import { changedByPeople, type Note } from './hands'

/** Ids by code. */
export type Places = { organisations: Map<string, string>; items: Map<string, string> }
type Setting = { plan: SourcePlan; planId: string; files: ReferenceFiles; places: Places }

const layers: Record<SourceCommitment['theme'], Layer> = {
  infrastructure: 'infrastructure',
  skills: 'skills',
  governance: 'governance',
  'cross-border': 'cross_border',
}

const dueOf = ({ dueDate, dueYear }: SourceCommitment): PartialDate | null =>
  dueDate ?? (dueYear === null ? null : parsePartialDate(String(dueYear)))

const kindOf = (commitment: SourceCommitment, { readings }: ReferenceFiles): Kind => {
  if (commitment.targetValue !== null) return 'numeric_target'
  return readings.standingRules.some((rule) => rule.commitment === commitment.code)
    ? 'standing_rule'
    : 'action'
}

const wordsOf = (
  commitment: SourceCommitment,
  files: ReferenceFiles,
  pillarId: string | null,
): PromiseWords => ({
  code: commitment.code,
  pillarId,
  kind: kindOf(commitment, files),
  title: commitment.title,
  description: null,
  wording: null,
  verb: verbIn(commitment.status),
  language: 'en',
  layer: layers[commitment.theme],
  startsOn: null,
  dueOn: dueOf(commitment),
  visibility: 'public',
})

const originOf = ({ source, confidence, status }: SourceCommitment): Origin => ({
  source,
  confidence,
  statedStatus: status,
})

/** An organisation is named only where data/readings.json says that the source names exactly that one. */
function partiesOf({ code, lead }: SourceCommitment, { readings }: ReferenceFiles, places: Places): Parties {
  const read = readings.leads.find(({ stated }) => stated === lead)
  const all = (codes: string[], role: Parties['partners'][number]['role']) =>
    codes.map((each) => ({ organisationId: places.organisations.get(each) ?? '', role }))
  return {
    leadId: (read?.lead && places.organisations.get(read.lead)) ?? null,
    statedLead: lead,
    partners: [
      ...all(read?.coLeads ?? [], 'co_lead'),
      ...all(read?.partners ?? [], 'partner'),
      ...all(read?.funders ?? [], 'funder'),
    ],
    countries: readings.places.find(({ commitment }) => commitment === code)?.countries ?? [],
  }
}

/** Stated where the commitment is that line of the text itself; else the editors' own reading, with the row's confidence. */
function claimsOf(commitment: SourceCommitment, { plan, files, places }: Setting): AlignmentClaim[] {
  return commitment.alignsTo.map((code) => {
    const own = files.readings.ownLines.find(
      (line) => line.commitment === commitment.code && line.item === code,
    )
    return {
      itemId: places.items.get(code) ?? '',
      strength: 'direct',
      provenance: own ? 'stated' : 'editorial',
      confidence: commitment.confidence,
      reason: own?.reason ?? null,
      source: own ? commitment.source : plan.alignsToBasis,
    }
  })
}

function pillarCodeOf(
  commitment: SourceCommitment,
  plan: SourcePlan,
  { readings, frameworks }: ReferenceFiles,
): string | null {
  const reading = readings.pillars.find((each) => each.plan === plan.code)
  const framework = reading && frameworks.find(({ code }) => code === reading.framework)
  const line = framework?.items.find(({ code }) => commitment.alignsTo.includes(code))
  return framework && line?.parentCode ? line.parentCode.slice(framework.code.length + 1) : null
}

export async function loadCommitments(
  tx: Tx,
  note: Note,
  keepers: readonly [Keeper, Keeper],
  setting: Setting,
  now: Date,
): Promise<void> {
  const { plan, planId } = setting
  const standing = await tx.commitment.findMany({ where: { planId }, select: standingSelect })
  const pillars = await tx.pillar.findMany({ where: { planId }, select: { id: true, code: true } })
  const touched = await changedByPeople(
    tx,
    'commitment',
    standing.map(({ id }) => id),
    keepers,
  )
  for (const commitment of plan.commitments) {
    const row = standing.find(({ code }) => code === commitment.code)
    const pillarCode = pillarCodeOf(commitment, plan, setting.files)
    const pillarId = pillars.find(({ code }) => code === pillarCode)?.id ?? null
    if (!row) await record(tx, note, keepers, { commitment, pillarId, ...setting }, now)
    else if (!touched.has(row.id)) await revise(tx, note, keepers[0], { commitment, row, ...setting }, now)
  }
}

async function record(
  tx: Tx,
  note: Note,
  [editor, moderator]: readonly [Keeper, Keeper],
  { commitment, pillarId, ...setting }: Setting & { commitment: SourceCommitment; pillarId: string | null },
  now: Date,
): Promise<void> {
  const { planId, files, places } = setting
  const draft = {
    ...wordsOf(commitment, files, pillarId),
    planId,
    parties: partiesOf(commitment, files, places),
    origin: originOf(commitment),
  }
  let saved = note('commitment.drafted', editor, await draftCommitment(tx, draft, editor, now))
  const edition = () => ({ commitmentId: saved.id, version: saved.version })
  const alignments = claimsOf(commitment, setting)
  saved = note('commitment.aligned', editor, await replaceAlignments(tx, { ...edition(), alignments }, now))
  const indicator = indicatorOf(commitment)
  if (indicator)
    saved = note(
      'commitment.measured',
      editor,
      await saveIndicators(tx, { ...edition(), indicators: [indicator] }),
    )
  saved = note('commitment.submitted', editor, await submitCommitment(tx, edition(), editor, now))
  note(
    'commitment.published',
    moderator,
    await publishCommitment(tx, { ...edition(), note: null }, moderator, now),
  )
}

const standingSelect = {
  id: true,
  code: true,
  version: true,
  checkedAt: true,
  title: true,
  layer: true,
  dueOn: true,
  duePrecision: true,
  statedLead: true,
  source: true,
  confidence: true,
  statedStatus: true,
  alignments: {
    select: {
      id: true,
      version: true,
      checkedAt: true,
      itemId: true,
      strength: true,
      provenance: true,
      confidence: true,
      reason: true,
      source: true,
    },
  },
} as const
type Standing = Prisma.CommitmentGetPayload<{ select: typeof standingSelect }>

async function revise(
  tx: Tx,
  note: Note,
  editor: Keeper,
  { commitment, row, ...setting }: Setting & { commitment: SourceCommitment; row: Standing },
  now: Date,
): Promise<void> {
  if (row.checkedAt) return
  const { source, confidence, statedStatus, version, id: commitmentId } = row
  const origin = originOf(commitment)
  if (canonicalJson({ source, confidence, statedStatus }) !== canonicalJson(origin))
    note('commitment.source-revised', editor, await reviseOrigin(tx, { commitmentId, version, ...origin }))
  for (const claim of claimsOf(commitment, setting)) {
    const held = row.alignments.find(({ itemId }) => itemId === claim.itemId)
    if (!held) note('commitment.aligned', editor, await alignTo(tx, { commitmentId, ...claim }, now))
    else {
      const { id, version: edition, checkedAt, ...before } = held
      const { itemId: _, ...words } = claim
      if (!checkedAt && canonicalJson(before) !== canonicalJson(claim))
        note(
          'alignment.revised',
          editor,
          await reviseAlignment(tx, { alignmentId: id, version: edition, ...words }),
        )
    }
  }
  sayIfPromiseDiffers(commitment, row)
}

/** A published promise moves only by a proposed and accepted change, so the source's new words wait for somebody. */
function sayIfPromiseDiffers(commitment: SourceCommitment, row: Standing): void {
  const published = {
    title: row.title,
    layer: row.layer,
    lead: row.statedLead,
    due: partialDate(row.dueOn, row.duePrecision),
  }
  const told = {
    title: commitment.title,
    layer: layers[commitment.theme],
    lead: commitment.lead,
    due: dueOf(commitment),
  }
  if (canonicalJson(published) !== canonicalJson(told))
    console.warn(
      `data/workplans.json: ${commitment.code} says something else than the published promise, which stands.`,
    )
}
