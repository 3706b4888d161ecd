// Work plans and their commitments from data/workplans.json: recorded by the editor, published by the moderator.
import { partialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { canonicalJson } from '@/lib/history/rules'
import {
  planSelect,
  publishPlan,
  recordPlan,
  revisePlan,
  savePillars,
  type PartyWords,
  type PillarWords,
  type PlanWords,
} from '@/lib/plan/commands/keep'
import type { Keeper } from '../commands'
import type { ReferenceFiles } from '../files'
import type { SourcePlan } from '../schema'
import { loadCommitments, type Places } from './commitments'
import { changedByPeople, type Note } from './hands'

const wordsOfPlan = (plan: SourcePlan, previousEditionId: string | null): PlanWords => ({
  name: plan.name,
  language: 'en',
  startsOn: plan.period[0],
  endsOn: plan.period[1],
  previousEditionId,
  reportingMonths: 6,
  source: plan.source,
  confidence: plan.confidence,
  alignmentBasis: plan.alignsToBasis,
  note: plan.note,
  visibility: 'public',
})

function partiesOf({ partners }: SourcePlan, { readings }: ReferenceFiles, places: Places): PartyWords[] {
  return partners.map((statedName) => {
    const read = readings.parties.find(({ stated }) => stated === statedName)
    return {
      statedName,
      role: read?.role ?? 'party',
      organisationId: (read?.organisation && places.organisations.get(read.organisation)) ?? null,
      countryCode: read?.country ?? null,
      region: read?.region ?? null,
    }
  })
}

/** The desired outcomes of the masterplan are its pillars; other plans' sources name none. */
function pillarsOf(plan: SourcePlan, { readings, frameworks }: ReferenceFiles): PillarWords[] {
  const reading = readings.pillars.find((each) => each.plan === plan.code)
  const framework = reading && frameworks.find(({ code }) => code === reading.framework)
  if (!framework) return []
  return framework.items
    .filter(({ parentCode }) => !parentCode)
    .map(({ code, title }) => ({
      id: null,
      code: code.slice(framework.code.length + 1),
      parentCode: null,
      title,
      language: 'en',
    }))
}

/** Plans in generations: an edition comes after the one that it follows, the longest plan of each first. */
export function inGenerations({ plans, readings }: ReferenceFiles): SourcePlan[][] {
  const follows = new Map(readings.planEditions.map(({ edition, follows: before }) => [edition, before]))
  const depth = (code: string): number => {
    const before = follows.get(code)
    return before === undefined ? 0 : 1 + depth(before)
  }
  const generations: SourcePlan[][] = []
  for (const plan of plans) (generations[depth(plan.code)] ??= []).push(plan)
  return generations.map((each) => each.sort((a, b) => b.commitments.length - a.commitments.length))
}

/** What the commitments refer to, by code. */
export async function placesOf(tx: Tx): Promise<Places> {
  const [organisations, items] = [
    await tx.organisation.findMany({ select: { id: true, code: true } }),
    await tx.frameworkItem.findMany({ select: { id: true, code: true } }),
  ]
  return {
    organisations: new Map(organisations.map(({ id, code }) => [code, id])),
    items: new Map(items.map(({ id, code }) => [code, id])),
  }
}

export async function loadPlan(
  tx: Tx,
  note: Note,
  [editor, moderator]: readonly [Keeper, Keeper],
  { plan, files, places }: { plan: SourcePlan; files: ReferenceFiles; places: Places },
  now: Date,
): Promise<void> {
  const before = files.readings.planEditions.find(({ edition }) => edition === plan.code)?.follows
  const previous = before && (await tx.workPlan.findUnique({ where: { code: before }, select: { id: true } }))
  const words = wordsOfPlan(plan, previous ? previous.id : null)
  const row = await tx.workPlan.findUnique({ where: { code: plan.code }, select: planSelect })
  if (row) {
    const { id, code: _, state: __, version, startsOn, startsPrecision, endsOn, endsPrecision, ...rest } = row
    const standing: PlanWords = {
      ...rest,
      startsOn: partialDate(startsOn, startsPrecision),
      endsOn: partialDate(endsOn, endsPrecision),
    }
    const touched = await changedByPeople(tx, 'work_plan', [id], [editor, moderator])
    if (canonicalJson(standing) !== canonicalJson(words) && touched.size === 0)
      note('work-plan.revised', editor, await revisePlan(tx, { planId: id, version, ...words }))
    await loadCommitments(tx, note, [editor, moderator], { plan, planId: id, files, places }, now)
    return
  }
  const parties = partiesOf(plan, files, places)
  const recorded = { code: plan.code, isDemonstration: false, parties, ...words }
  let saved = note('work-plan.recorded', editor, await recordPlan(tx, recorded, now))
  const pillars = pillarsOf(plan, files)
  if (pillars.length > 0)
    saved = note(
      'work-plan.pillars-saved',
      editor,
      await savePillars(tx, { planId: saved.id, version: saved.version, pillars }, now),
    )
  note(
    'work-plan.published',
    moderator,
    await publishPlan(tx, { planId: saved.id, version: saved.version }, now),
  )
  await loadCommitments(tx, note, [editor, moderator], { plan, planId: saved.id, files, places }, now)
}
