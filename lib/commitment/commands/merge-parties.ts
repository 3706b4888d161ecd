// Two officers saved who promises: lead, contributors, countries, and how the parts make one status. What only one of
// them changed is kept, whoever it was; what both changed is shown to the second.
import { clashOf } from '@/lib/action/clash'
import type { Refusal } from '@/lib/action/define-action'
import { mergeFields, mergeRows, type Three } from '@/lib/action/merge'
import type { Tx } from '@/lib/db/clients'
import { hasPartsFor, type JointRule } from '@/lib/joint/rules'
import { done, type Outcome } from '@/lib/outcome'
import { partLabels, type Part } from '../labels'
import type { Parties } from '../types'
import type { OwnCommitment } from './own'
import { organisationNames, partyTexts } from './texts'

type Sent = Parties & { version: number; base: Partial<Parties> | undefined }
type Partner = Parties['partners'][number]
type Single = { lead: string | null; statedLead: string | null; jointRule: JointRule }

const standingParties = ({ leadId, statedLead, partners, countries, jointRule }: OwnCommitment) => ({
  leadId,
  statedLead,
  partners,
  countries: countries.map(({ countryCode }) => countryCode),
  jointRule,
  weights: Object.fromEntries(countries.map(({ countryCode, weight }) => [countryCode, weight])),
})

export async function mergeParties(
  tx: Tx,
  standing: OwnCommitment,
  { base, version, ...mine }: Sent,
): Promise<Outcome<Parties, 'stale'> | Refusal<'stale'>> {
  const seen = version === standing.version
  const theirs = standingParties(standing)
  const single = mergeFields<Single>({
    base: base && singleBase(base),
    mine: {
      lead: mine.leadId,
      statedLead: mine.statedLead,
      jointRule: mine.jointRule ?? theirs.jointRule,
    },
    theirs: { lead: theirs.leadId, statedLead: theirs.statedLead, jointRule: theirs.jointRule },
    seen,
  })
  const partners = mergePartners({
    base: base?.partners,
    mine: mine.partners,
    theirs: theirs.partners,
    seen,
  })
  const countries = mergeCountries({
    base: base?.countries,
    mine: mine.countries,
    theirs: theirs.countries,
    seen,
  })
  const weights = mergeWeights({
    base: base?.weights ?? undefined,
    mine: mine.weights ?? {},
    theirs: theirs.weights,
    seen,
  })
  const { lead: leadId, statedLead, jointRule } = single.merged
  // Each of us may be right alone and the two of us not: a rule over parts, and too few countries left for it.
  const hasTooFew = !hasPartsFor(jointRule, countries.rows)
  const clashing = new Set<Part>([
    ...single.clashing,
    ...(partners.clashes ? (['partners'] as const) : []),
    ...(countries.clashes ? (['countries'] as const) : []),
    ...(weights.clashes ? (['weights'] as const) : []),
    ...(hasTooFew && !seen ? (['countries', 'jointRule'] as const) : []),
  ])
  if (clashing.size === 0)
    return done({
      leadId,
      statedLead,
      jointRule,
      partners: partners.rows,
      countries: hasTooFew ? mine.countries : countries.rows,
      weights: weights.merged,
    })
  const names = await organisationNames(tx, [mine, theirs])
  return clashOf({
    labels: partLabels,
    version: standing.version,
    clashing: [...clashing],
    taken: single.taken.filter((part) => !clashing.has(part)),
    theirs: partyTexts(theirs, names),
    yours: partyTexts(mine, names),
    inputs: { lead: 'leadId' },
  })
}

/** Only what the form said it was filled with; the rest is not known. */
const singleBase = ({ leadId, statedLead, jointRule }: Partial<Parties>): Partial<Single> => ({
  ...(leadId === undefined ? {} : { lead: leadId }),
  ...(statedLead === undefined ? {} : { statedLead }),
  ...(jointRule === undefined ? {} : { jointRule }),
})

type Lists<Row> = {
  base: readonly Row[] | undefined
  mine: readonly Row[]
  theirs: readonly Row[]
  seen: boolean
}

function mergePartners({ base, mine, theirs, seen }: Lists<Partner>) {
  const keyed = (list: readonly Partner[]) =>
    list.map(({ organisationId, role }): { id: string | null; role: Partner['role'] } => ({
      id: organisationId,
      role,
    }))
  const { rows, clashes } = mergeRows({
    base: base && keyed(base),
    mine: keyed(mine),
    theirs: keyed(theirs),
    seen,
  })
  return { rows: rows.flatMap(({ id, role }) => (id ? [{ organisationId: id, role }] : [])), clashes }
}

function mergeCountries({ base, mine, theirs, seen }: Lists<string>) {
  const keyed = (codes: readonly string[]) => [...codes].sort().map((id): { id: string | null } => ({ id }))
  const { rows, clashes } = mergeRows({
    base: base && keyed(base),
    mine: keyed(mine),
    theirs: keyed(theirs),
    seen,
  })
  return { rows: rows.flatMap(({ id }) => id ?? []), clashes }
}

/** Country by country; one that the form did not ask about, or that has no weight any more, is no dispute. */
function mergeWeights({ base, mine, theirs, seen }: Three<Partial<Record<string, number>>>) {
  const standing = Object.fromEntries(Object.keys(mine).map((code) => [code, theirs[code] ?? mine[code]]))
  const { merged, clashing } = mergeFields({ base, mine, theirs: standing, seen })
  return { merged: { ...theirs, ...merged }, clashes: clashing.length > 0 }
}
