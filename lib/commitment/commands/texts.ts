// A part of a commitment as a clash shows it: words for coded values, names for ids.
import type { Texts } from '@/lib/action/clash'
import type { Said } from '@/lib/action/define-action'
import type { PartialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import type { Part } from '../labels'
import type { IndicatorWords, Parties, PromiseWords } from '../types'
import type { EnglishWords } from './bilingual'

type Pillar = { id: string; code: string; title: string }

export function promiseTexts(
  words: Omit<PromiseWords, 'kind'> & { english: EnglishWords },
  pillars: readonly Pillar[],
): Texts<Part> {
  const pillar = pillars.find(({ id }) => id === words.pillarId)
  return {
    code: words.code,
    pillar: pillar ? `${pillar.code} ${pillar.title}` : '',
    language: words.language,
    title: words.title,
    description: words.description ?? '',
    wording: words.wording ?? '',
    englishTitle: words.english.title ?? '',
    englishDescription: words.english.description ?? '',
    englishWording: words.english.wording ?? '',
    verb: words.verb ? { key: `commitment.verb.${words.verb}` } : '',
    source: words.source ?? '',
    layer: words.layer ? { key: `commitment.layer.${words.layer}` } : '',
    startsOn: stated(words.startsOn),
    dueOn: stated(words.dueOn),
    visibility: { key: `commitment.visibility.${words.visibility}` },
  }
}

/** The names of everybody in these lists, by id. */
export async function organisationNames(tx: Tx, lists: readonly Parties[]): Promise<Map<string, string>> {
  const ids = lists.flatMap(({ leadId, partners }) => [
    ...(leadId ? [leadId] : []),
    ...partners.map(({ organisationId }) => organisationId),
  ])
  const found = await tx.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  return new Map(found.map(({ id, name }) => [id, name]))
}

export const partyTexts = (
  { leadId, statedLead, partners, countries, jointRule = 'lead_decides', weights = {} }: Parties,
  names: ReadonlyMap<string, string>,
): Texts<Part> => ({
  lead: leadId ? (names.get(leadId) ?? '') : '',
  statedLead: statedLead ?? '',
  partners: partners
    .map(({ organisationId, role }) => ({
      key: `record.partnerAs.${role}`,
      values: { name: names.get(organisationId) ?? '' },
    }))
    .sort((a, b) => a.values.name.localeCompare(b.values.name)),
  countries: [...countries].sort().join(', '),
  jointRule: { key: `joint.rule.${jointRule}` },
  weights: [...countries]
    .sort()
    .map((code) => `${code} ${String(weights[code] ?? 1)}`)
    .join(', '),
})

export const milestoneTexts = (rows: readonly { title: string; dueOn: PartialDate }[]): Texts<Part> => ({
  milestones: rows.map(({ title, dueOn }) => `${title}: ${stated(dueOn)}`),
})

type Measured = Pick<
  IndicatorWords,
  'title' | 'unit' | 'baselineValue' | 'baselineYear' | 'targetValue' | 'targetYear' | 'rollUp'
>

export const indicatorTexts = (rows: readonly Measured[]): Texts<Part> => ({
  indicators: rows.flatMap((each): Said[] => [
    `${each.title}: ${each.baselineValue ?? '–'} (${each.baselineYear ?? '–'}) → ${each.targetValue ?? '–'} (${each.targetYear ?? '–'}) ${each.unit ?? ''}`.trim(),
    ...(each.rollUp && each.rollUp !== 'none' ? [{ key: `joint.rollUp.${each.rollUp}` }] : []),
  ]),
})

function stated(date: PartialDate | null): string {
  if (!date) return ''
  return date.on.slice(0, date.precision === 'year' ? 4 : date.precision === 'month' ? 7 : 10)
}
