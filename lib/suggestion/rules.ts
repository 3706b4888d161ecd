// Which framework items a commitment may serve: those that read like it, and those that commitments like it serve. Pure; a
// suggestion is a question to whoever aligns, and is never an alignment by itself.

/** What of a commitment is looked at. */
export type Described = {
  /** What its title is about, as `termsOf` has it. */
  terms: readonly string[]
  planId: string
  layer: string | null
}
/** One that is aligned already. */
export type Aligned = Described & { items: readonly string[] }
export type SuggestedFrom = {
  id: string
  terms: readonly string[]
  /** The terms of the items above it. */
  above: readonly string[]
}

export type Suggestion = {
  itemId: string
  /** 0 and more; it orders, and says nothing by itself. */
  score: number
  /** What both are about, the rarest first. */
  terms: string[]
  /** How many commitments serve the item, how many of them read like it, and how many are of its plan. */
  served: { all: number; alike: number; inPlan: number }
}

/** Tuned on the real record; tests/integration/suggestion holds what it reaches. */
const parts = { reads: 0.5, above: 0.2, alike: 1, often: 0.5 }
/** Commitments of one plan, or of one layer, are a little alike by it. */
const beside = { plan: 0.1, layer: 0.1 }
const leastAlike = 0.05
/** So alike must another be to be counted as one in the reason that is shown. */
const leastShown = 0.15

/** The likeliest items, at most `most`, those of `without` left out. Ties fall by id, so that an answer is always the same. */
export function suggestedItems(
  one: Described,
  items: readonly SuggestedFrom[],
  record: readonly Aligned[],
  { most, without = new Set() }: { most: number; without?: ReadonlySet<string> },
): Suggestion[] {
  const weigh = weightsIn([...record, ...items].map(({ terms }) => terms))
  const together = (a: readonly string[], b: readonly string[]) => {
    const shared = a.filter((term) => b.includes(term))
    return shared.length === 0 ? 0 : squares(shared) / Math.sqrt(squares(a) * squares(b))
  }
  const squares = (terms: readonly string[]) => sum(terms.map((term) => weigh(term) ** 2))
  const neighbours = record
    .map((other) => ({ other, reads: together(one.terms, other.terms) }))
    .map(({ other, reads }) => ({
      other,
      reads,
      near:
        reads +
        (other.planId === one.planId ? beside.plan : 0) +
        (other.layer !== null && other.layer === one.layer ? beside.layer : 0),
    }))
    .filter(({ near }) => near > leastAlike)
  const all = sum(neighbours.map(({ near }) => near))
  const votes = tallied(
    neighbours.flatMap(({ other, near }) => other.items.map((item) => [item, near / all])),
  )
  const counted = (which: readonly Aligned[]) =>
    tallied(which.flatMap(({ items: served }) => served.map((item) => [item, 1])))
  const often = counted(record)
  const alike = counted(neighbours.filter(({ reads }) => reads >= leastShown).map(({ other }) => other))
  const inPlan = counted(record.filter(({ planId }) => planId === one.planId))
  return items
    .filter(({ id }) => !without.has(id))
    .map(({ id, terms, above }) => ({
      itemId: id,
      score:
        parts.reads * Math.min(1, together(one.terms, terms) + parts.above * together(one.terms, above)) +
        parts.alike * votes(id) +
        parts.often * (often(id) / Math.max(1, record.length)),
      terms: one.terms.filter((term) => terms.includes(term)).sort((a, b) => weigh(b) - weigh(a)),
      served: { all: often(id), alike: alike(id), inPlan: inPlan(id) },
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.itemId < b.itemId ? -1 : 1))
    .slice(0, most)
}

/** The other way round: the texts that read likest to one, with the words that they share; what shares none is left out. */
export function readingLike<Each extends { id: string; terms: readonly string[] }>(
  one: readonly string[],
  others: readonly Each[],
): (Each & { shared: string[] })[] {
  const weigh = weightsIn(others.map(({ terms }) => terms))
  const squares = (terms: readonly string[]) => sum(terms.map((term) => weigh(term) ** 2))
  return others
    .map((other) => {
      const shared = other.terms.filter((term) => one.includes(term))
      return { ...other, shared, near: squares(shared) / Math.sqrt(squares(other.terms) || 1) }
    })
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || (a.id < b.id ? -1 : 1))
    .map(({ near: _, ...other }) => other as Each & { shared: string[] })
}

function tallied(each: readonly (readonly [string, number])[]): (item: string) => number {
  const counts = new Map<string, number>()
  for (const [item, count] of each) counts.set(item, (counts.get(item) ?? 0) + count)
  return (item) => counts.get(item) ?? 0
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** What few texts have tells more than what many have. */
function weightsIn(texts: readonly (readonly string[])[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const term of texts.flat()) counts.set(term, (counts.get(term) ?? 0) + 1)
  return (term) => Math.log((texts.length + 1) / ((counts.get(term) ?? 0) + 0.5))
}
