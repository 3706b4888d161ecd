// Two officers saved the same part at once: what stands now beside what the second one wrote, text by text, so
// that neither loses a word.
import type { Conflict, Refusal, Said } from '@/lib/action/define-action'
import type { PartialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { partLabels, type Part } from '../labels'
import type { IndicatorWords, MilestoneWords, Parties, PromiseWords } from '../types'
import type { EnglishWords } from './bilingual'
import { statedDate } from './facts'
import { commitmentOfOurs, type OwnCommitment } from './own'

type Texts = Partial<Record<Part, Said>>
type Of = { tx: Tx; id: string; actor: Actor }

/** The answer to a stale form: both texts, and the version to send once they were seen. */
async function clash(
  { tx, id, actor }: Of,
  theirs: (standing: OwnCommitment) => Promise<Texts> | Texts,
  yours: Texts,
): Promise<Refusal<'stale' | 'not-found'>> {
  const standing = await commitmentOfOurs(tx, id, actor)
  if (!standing) return refused('not-found')
  const now = await theirs(standing)
  const parts = (Object.keys(yours) as Part[]).filter(
    (part) => JSON.stringify(yours[part] ?? '') !== JSON.stringify(now[part] ?? ''),
  )
  const conflict = parts.map(
    (part): Conflict => ({
      field: part,
      label: partLabels[part],
      theirs: now[part] ?? '',
      yours: yours[part] ?? '',
    }),
  )
  return { ok: false, reason: 'stale', conflict, version: standing.version }
}

/** Turns a stale save into a clash, and lets every other answer through. */
export async function orClash<Value, Reason extends string>(
  outcome: Outcome<Value, Reason>,
  answer: () => Promise<Refusal<'stale' | 'not-found'>>,
): Promise<Outcome<Value, Reason> | Refusal<'stale' | 'not-found'>> {
  return !outcome.ok && outcome.reason === 'stale' ? await answer() : outcome
}

export async function promiseClash(of: Of, yours: PromiseWords & { english: EnglishWords }) {
  const pillars = await of.tx.pillar.findMany({
    where: { plan: { commitments: { some: { id: of.id } } } },
    select: { id: true, code: true, title: true },
  })
  const texts = (words: Omit<PromiseWords, 'kind'> & { english: EnglishWords }): Texts => {
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
  return await clash(of, texts, texts(yours))
}

export async function partyClash(of: Of, yours: Parties) {
  const texts = async ({
    leadId,
    statedLead,
    partners,
    countries,
    jointRule = 'lead_decides',
    weights,
  }: Parties): Promise<Texts> => {
    const ids = [...(leadId ? [leadId] : []), ...partners.map(({ organisationId }) => organisationId)]
    const organisations = await of.tx.organisation.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
    })
    const nameOf = (id: string) => organisations.find((each) => each.id === id)?.name ?? ''
    return {
      lead: leadId ? nameOf(leadId) : '',
      statedLead: statedLead ?? '',
      partners: partners
        .map(({ organisationId, role }) => ({
          key: `record.partnerAs.${role}`,
          values: { name: nameOf(organisationId) },
        }))
        .sort((a, b) => a.values.name.localeCompare(b.values.name)),
      countries: [...countries].sort().join(', '),
      jointRule: [
        { key: `joint.rule.${jointRule}` },
        ...(jointRule === 'weighted'
          ? [
              [...countries]
                .sort()
                .map((code) => `${code} ${weights?.[code] ?? 1}`)
                .join(', '),
            ]
          : []),
      ],
    }
  }
  const standing = ({ countries, ...rest }: OwnCommitment) =>
    texts({
      ...rest,
      countries: countries.map(({ countryCode }) => countryCode),
      weights: Object.fromEntries(countries.map(({ countryCode, weight }) => [countryCode, weight])),
    })
  return await clash(of, standing, await texts(yours))
}

export const milestoneClash = (of: Of, yours: readonly MilestoneWords[]) =>
  clash(
    of,
    ({ milestones }) => ({
      milestones: milestones.map(
        (each) => `${each.title}: ${statedDate({ on: each.dueOn, precision: each.duePrecision }) ?? ''}`,
      ),
    }),
    { milestones: yours.map(({ title, dueOn }) => `${title}: ${stated(dueOn)}`) },
  )

type Measured = Pick<
  IndicatorWords,
  'title' | 'unit' | 'baselineValue' | 'baselineYear' | 'targetValue' | 'targetYear'
>
const measured = (each: Measured): string =>
  `${each.title}: ${each.baselineValue ?? '–'} (${each.baselineYear ?? '–'}) → ${each.targetValue ?? '–'} (${each.targetYear ?? '–'}) ${each.unit ?? ''}`.trim()

export const indicatorClash = (of: Of, yours: readonly Measured[]) =>
  clash(
    of,
    ({ indicators }) => ({
      indicators: indicators.map(({ baselineValue, targetValue, ...rest }) =>
        measured({
          ...rest,
          baselineValue: baselineValue?.toString() ?? null,
          targetValue: targetValue?.toString() ?? null,
        }),
      ),
    }),
    { indicators: yours.map(measured) },
  )

export async function alignmentClash(of: Of, itemIds: readonly string[]) {
  const items = await of.tx.frameworkItem.findMany({
    where: { id: { in: [...itemIds] } },
    select: { code: true },
    orderBy: { code: 'asc' },
  })
  const listed = (codes: string[]) => codes.sort().join('\n')
  return await clash(
    of,
    ({ alignments }) => ({ alignments: listed(alignments.map(({ item }) => item.code)) }),
    {
      alignments: listed(items.map(({ code }) => code)),
    },
  )
}

function stated(date: PartialDate | null): string {
  if (!date) return ''
  return date.on.slice(0, date.precision === 'year' ? 4 : date.precision === 'month' ? 7 : 10)
}
