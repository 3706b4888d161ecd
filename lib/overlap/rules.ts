// How alike two commitments of different plans are, and why: what they serve, who is in them, how they read. Pure; a
// likeness is a question to their owners and decides nothing.

/** What of a commitment is compared. */
export type Compared = {
  id: string
  planId: string
  /** What its title is about, as `termsOf` has it. */
  terms: readonly string[]
  /** Ids of the framework items that it names, and of those above them. */
  items: readonly string[]
  /** Ids of its lead and partners. */
  organisations: readonly string[]
  layer: string | null
}

/** How often a term or an item stands in the record: what few have tells more than what many have. */
export type Frequencies = {
  commitments: number
  ofTerm: (term: string) => number
  ofItem: (item: string) => number
}

export type Likeness = {
  /** 0 to 1. */
  score: number
  /** What both are about and what both serve, the rarest first, each with its part in the likeness, 0 to 1. */
  terms: { part: number; shared: string[] }
  items: { part: number; shared: string[] }
  organisations: string[]
  isSameLayer: boolean
}

/** Below it a likeness is chance: it is not kept. */
export const leastLikeness = 0.3
/** So many of the likest are kept of each commitment. */
export const mostKept = 12

/** So much each reason takes of the doubt that the others leave; tuned on the pairs of tests/integration/overlap. */
const parts = { terms: 0.85, items: 0.35, organisations: 0.1, layer: 0.08 }

const weightOf = (count: number, all: number): number => Math.log((all + 1) / (count + 0.5))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Of the weight that either brings, how much both have (the cosine of the two), and less of it where even the rarest that
 * they share is common: two that name only what hundreds name are not alike by it.
 */
function together(
  a: readonly string[],
  b: readonly string[],
  weigh: (each: string) => number,
  most: number,
): { part: number; shared: string[] } {
  const shared = a.filter((each) => b.includes(each)).sort((one, other) => weigh(other) - weigh(one))
  const [rarest] = shared
  if (rarest === undefined) return { part: 0, shared }
  const squares = (these: readonly string[]) => sum(these.map((each) => weigh(each) ** 2))
  const telling = Math.min(1, (1.4 * weigh(rarest)) / most)
  return { part: (telling * squares(shared)) / Math.sqrt(squares(a) * squares(b)), shared }
}

export function likenessOf(a: Compared, b: Compared, frequencies: Frequencies): Likeness {
  const { commitments, ofTerm, ofItem } = frequencies
  const most = weightOf(1, commitments)
  const terms = together(a.terms, b.terms, (term) => weightOf(ofTerm(term), commitments), most)
  const items = together(a.items, b.items, (item) => weightOf(ofItem(item), commitments), most)
  const organisations = a.organisations.filter((each) => b.organisations.includes(each))
  const isSameLayer = a.layer !== null && a.layer === b.layer
  const doubt =
    (1 - parts.terms * terms.part) *
    (1 - parts.items * items.part) *
    (organisations.length > 0 ? 1 - parts.organisations : 1) *
    (isSameLayer ? 1 - parts.layer : 1)
  return { score: 1 - doubt, terms, items, organisations, isSameLayer }
}

/** The frequencies of a whole record. */
export function frequenciesIn(all: readonly Compared[]): Frequencies {
  const terms = countsOf(all.flatMap((each) => each.terms))
  const items = countsOf(all.flatMap((each) => each.items))
  return {
    commitments: all.length,
    ofTerm: (term) => terms.get(term) ?? 0,
    ofItem: (item) => items.get(item) ?? 0,
  }
}
function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

export type Pair = { lowId: string; highId: string; likeness: Likeness }

/** A pair is kept once, whichever of the two was found first. */
export const inOrder = (one: string, other: string): [string, string] =>
  one < other ? [one, other] : [other, one]

/**
 * The likest of `of` among `all`, of other plans and alike enough. Only those that share a telling term or item are held
 * against each other: a term that more than a twentieth of a large record has tells nothing by itself.
 */
export function pairsOf(
  of: readonly Compared[],
  all: readonly Compared[],
  frequencies: Frequencies = frequenciesIn(all),
): Pair[] {
  const most = Math.max(40, frequencies.commitments / 20)
  const index = new Map<string, Compared[]>()
  const tellingOf = ({ terms, items }: Compared) => [
    ...terms.filter((term) => frequencies.ofTerm(term) <= most),
    ...items.filter((item) => frequencies.ofItem(item) <= most),
  ]
  for (const each of all)
    for (const mark of tellingOf(each)) {
      const held = index.get(mark)
      if (held) held.push(each)
      else index.set(mark, [each])
    }
  const found = new Map<string, Pair>()
  for (const one of of) {
    const beside = new Set(tellingOf(one).flatMap((mark) => index.get(mark) ?? []))
    const alike = [...beside]
      .filter(({ id, planId }) => id !== one.id && planId !== one.planId)
      .map((other) => ({ other, likeness: likenessOf(one, other, frequencies) }))
      .filter(({ likeness }) => likeness.score >= leastLikeness)
      .sort((a, b) => b.likeness.score - a.likeness.score)
      .slice(0, mostKept)
    for (const { other, likeness } of alike) {
      const [lowId, highId] = inOrder(one.id, other.id)
      found.set(`${lowId} ${highId}`, { lowId, highId, likeness })
    }
  }
  return [...found.values()]
}

/** Commitments that hang together: three or more, each alike to another of them by more than chance. */
const holdsTogether = 0.5
export function groupsOf<Given extends { lowId: string; highId: string; score: number }>(
  pairs: readonly Given[],
): Given[][] {
  const groups: { members: Set<string>; pairs: Given[] }[] = []
  for (const pair of pairs.filter(({ score }) => score >= holdsTogether)) {
    const touched = groups.filter(({ members }) => members.has(pair.lowId) || members.has(pair.highId))
    const joined = {
      members: new Set([pair.lowId, pair.highId, ...touched.flatMap(({ members }) => [...members])]),
      pairs: [...touched.flatMap((group) => group.pairs), pair],
    }
    groups.splice(0, groups.length, ...groups.filter((group) => !touched.includes(group)), joined)
  }
  return groups
    .filter(({ members }) => members.size > 2)
    .sort((a, b) => b.members.size - a.members.size)
    .map((group) => group.pairs)
}
