import 'server-only'
import { standings } from '@/lib/commitment/queries/standings'
import { dayOf, partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Text } from '@/lib/exchange/document'
import { pathTo } from '@/lib/framework/rules'
import type { Visitor } from '@/lib/policy/actor'
import { evidenceVisibleTo } from '@/lib/policy/visibility'
import { translationsOf, type Translations } from '@/lib/translation/queries'
import type { Told, Wording } from '../material'

const factSelect = {
  id: true,
  description: true,
  language: true,
  startsOn: true,
  startsPrecision: true,
  partners: {
    select: { organisation: { select: { id: true, name: true, language: true } } },
    orderBy: { organisation: { code: 'asc' } },
  },
  milestones: {
    select: { id: true, title: true, language: true, dueOn: true, duePrecision: true },
    orderBy: { position: 'asc' },
  },
  indicators: {
    select: { id: true, title: true, language: true, unit: true, targetValue: true },
    orderBy: { position: 'asc' },
  },
  alignments: {
    where: { provenance: { not: 'crosswalk' } },
    select: { item: { select: { id: true, code: true, frameworkId: true } } },
    orderBy: { item: { code: 'asc' } },
  },
} satisfies Prisma.CommitmentSelect

export type PackScope = {
  planIds: readonly string[]
  /** YYYY-MM-DD, the last day included. */
  period: { start: string; end: string }
  /** BCP 47 tag of the pack. */
  language: string
}

/**
 * Everything public in these plans as a pack tells of it, in the order of plan and code: as a visitor sees it, whoever makes
 * the pack, so that nothing else can get into one. At most 2,000 commitments.
 */
export async function packMaterial(
  viewer: Visitor,
  { planIds, period, language }: PackScope,
  today: string,
): Promise<Told[]> {
  const db = dbFor(viewer)
  const rows = await standings(viewer, { planId: { in: [...planIds] } }, today)
  const ids = rows.map(({ id }) => id)
  const [facts, items, frameworks, wordings] = await Promise.all([
    db.commitment.findMany({ where: { id: { in: ids } }, select: factSelect }),
    db.frameworkItem.findMany({
      select: { id: true, parentId: true, code: true, title: true, language: true, frameworkId: true },
      take: 20_000,
    }),
    db.framework.findMany({ select: { id: true, code: true }, take: 500 }),
    latestWordings(viewer, ids, period),
  ])
  const translated = await translationsOf(viewer, [
    { type: 'commitment', ids },
    { type: 'framework_item', ids: facts.flatMap(({ alignments }) => alignments.map(({ item }) => item.id)) },
    { type: 'milestone', ids: facts.flatMap(({ milestones }) => milestones.map(({ id }) => id)) },
    { type: 'indicator', ids: facts.flatMap(({ indicators }) => indicators.map(({ id }) => id)) },
  ])
  const factsOf = new Map(facts.map((fact) => [fact.id, fact]))
  const itemOf = new Map(items.map((item) => [item.id, item]))
  const codeOf = new Map(frameworks.map(({ id, code }) => [id, code]))
  const say = (id: string, field: string, text: string, own: string) =>
    spoken({ id, field, text, own, language, translated })
  return rows.flatMap((row): Told[] => {
    const fact = factsOf.get(row.id)
    if (!fact) return []
    const latest = wordings.get(row.id) ?? null
    return [
      {
        id: row.id,
        code: row.code,
        plan: { code: row.plan.code, name: row.plan.name, language: row.plan.language },
        title: say(row.id, 'title', row.title, row.language),
        description: fact.description ? say(row.id, 'description', fact.description, fact.language) : null,
        kind: row.kind,
        layer: row.layer,
        lead: row.lead
          ? { text: row.lead.name, language: row.lead.language }
          : row.statedLead
            ? { text: row.statedLead, language: 'en' }
            : null,
        partners: fact.partners.map(({ organisation }) => ({
          text: organisation.name,
          language: organisation.language,
        })),
        countries: row.countryCodes,
        startsOn: partialDate(fact.startsOn, fact.startsPrecision),
        dueOn: row.dueOn,
        work: row.implementation,
        percent: row.percentComplete,
        schedule: row.schedule,
        verdict: row.verdict,
        milestones: fact.milestones.flatMap(({ id, title, language: own, dueOn, duePrecision }) => {
          const due = partialDate(dueOn, duePrecision)
          return due
            ? [
                {
                  title: say(id, 'title', title, own),
                  dueOn: due,
                  isReached: latest?.reached.has(id) ?? false,
                },
              ]
            : []
        }),
        indicators: fact.indicators.map(({ id, title, language: own, unit, targetValue }) => ({
          title: say(id, 'title', title, own),
          unit,
          target: targetValue?.toString() ?? null,
          value: latest?.values.get(id) ?? null,
        })),
        items: fact.alignments.flatMap(({ item: { id } }) => {
          const item = itemOf.get(id)
          if (!item) return []
          const within = items.filter(({ frameworkId }) => frameworkId === item.frameworkId)
          return [
            {
              code: item.code,
              framework: codeOf.get(item.frameworkId) ?? '',
              title: say(id, 'title', item.title, item.language),
              above: pathTo(id, within).map(({ code }) => code),
            },
          ]
        }),
        latest: latest?.wording ?? null,
      },
    ]
  })
}

/** A text in the pack's language: its own, a translation that somebody stands for, or its own again, marked. */
function spoken(asked: {
  id: string
  field: string
  text: string
  own: string
  language: string
  translated: Translations
}): Text {
  const { id, field, text, own, language, translated } = asked
  if (own === language) return { text, language: own }
  const there = translated(id, field).find((each) => each.language === language && each.state !== 'machine')
  return there ? { text: there.text, language } : { text, language: own, isUntranslated: true }
}

/** What every office program draws. */
const pictureTypes = ['image/png', 'image/jpeg'] as const

type Latest = { wording: Wording; reached: Set<string>; values: Map<string, string> }

/** The newest published wording whose period ends within the pack's, of each commitment; the lead's before others'. */
async function latestWordings(
  viewer: Visitor,
  commitmentIds: readonly string[],
  { start, end }: PackScope['period'],
): Promise<Map<string, Latest>> {
  const day = (on: string) => new Date(`${on}T00:00:00.000Z`)
  const updates = await dbFor(viewer).progressUpdate.findMany({
    where: {
      commitmentId: { in: [...commitmentIds] },
      periodEnd: { gte: day(start), lte: day(end) },
      versions: { some: { state: 'published' } },
    },
    orderBy: [{ periodEnd: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
    take: 10_000,
    select: {
      commitmentId: true,
      organisationId: true,
      periodEnd: true,
      organisation: { select: { name: true } },
      commitment: { select: { leadId: true, recorderId: true } },
      versions: {
        where: { state: 'published' },
        orderBy: { number: 'desc' },
        take: 1,
        select: {
          id: true,
          number: true,
          language: true,
          narrative: true,
          obstacles: true,
          supportRequested: true,
          nextStep: true,
          publishedAt: true,
          milestones: { select: { milestoneId: true, reachedOn: true } },
          actuals: { select: { indicatorId: true, value: true } },
          evidence: {
            where: {
              AND: [evidenceVisibleTo(viewer), { file: { contentType: { in: [...pictureTypes] } } }],
            },
            orderBy: { position: 'asc' },
            select: { id: true, caption: true, file: { select: { contentType: true, checksum: true } } },
          },
        },
      },
    },
  })
  const found = new Map<string, Latest>()
  const byLeadFirst = [...updates].sort(
    (a, b) =>
      Number(isOfTheLead(b)) - Number(isOfTheLead(a)) || b.periodEnd.getTime() - a.periodEnd.getTime(),
  )
  for (const { commitmentId, periodEnd, organisation, versions } of byLeadFirst) {
    const [version] = versions
    if (!version || found.has(commitmentId)) continue
    found.set(commitmentId, {
      wording: {
        versionId: version.id,
        number: version.number,
        organisation: organisation.name,
        periodEnd: dayOf(periodEnd),
        publishedOn: version.publishedAt ? dayOf(version.publishedAt) : '',
        language: version.language,
        narrative: version.narrative,
        obstacles: version.obstacles,
        support: version.supportRequested,
        nextStep: version.nextStep,
        pictures: version.evidence.flatMap(({ id, caption, file }) =>
          file ? [{ id, caption, ...file }] : [],
        ),
      },
      reached: new Set(
        version.milestones.flatMap(({ milestoneId, reachedOn }) => (reachedOn ? [milestoneId] : [])),
      ),
      values: new Map(
        version.actuals.flatMap(({ indicatorId, value }) =>
          value === null ? [] : [[indicatorId, value.toString()] as const],
        ),
      ),
    })
  }
  return found
}

const isOfTheLead = (update: {
  organisationId: string
  commitment: { leadId: string | null; recorderId: string }
}) => update.organisationId === (update.commitment.leadId ?? update.commitment.recorderId)
