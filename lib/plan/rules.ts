// The tree of a plan's pillars, and what makes a tree impossible.

export const reportingLengths = [3, 6, 12] as const

export type PillarPlace = { code: string; parentCode: string | null }
export type PillarProblem = 'code-twice' | 'parent-not-found' | 'ring'

/** What is wrong with a set of pillars, and with which one. */
export function problemWithPillars(
  pillars: readonly PillarPlace[],
): { problem: PillarProblem; code: string } | null {
  const parents = new Map<string, string | null>()
  for (const { code, parentCode } of pillars) {
    if (parents.has(code)) return { problem: 'code-twice', code }
    parents.set(code, parentCode)
  }
  for (const { code, parentCode } of pillars) {
    if (parentCode !== null && !parents.has(parentCode)) return { problem: 'parent-not-found', code }
    const seen = new Set<string>([code])
    for (let above = parentCode; above !== null; above = parents.get(above) ?? null) {
      if (seen.has(above)) return { problem: 'ring', code }
      seen.add(above)
    }
  }
  return null
}

type Placed = { id: string; parentId: string | null; position: number }
export type Branch<Pillar> = { pillar: Pillar; depth: number; branches: Branch<Pillar>[] }

/** Pillars as a tree, in the order of the plan. */
export function treeOf<Pillar extends Placed>(pillars: readonly Pillar[]): Branch<Pillar>[] {
  const below = (parentId: string | null, depth: number): Branch<Pillar>[] =>
    pillars
      .filter((pillar) => pillar.parentId === parentId)
      .sort((a, b) => a.position - b.position)
      .map((pillar) => ({ pillar, depth, branches: below(pillar.id, depth + 1) }))
  return below(null, 0)
}

/** A pillar and everything below it: what a filter on a pillar means. */
export function withinPillar(pillars: readonly Pick<Placed, 'id' | 'parentId'>[], id: string): string[] {
  const found = [id]
  for (const at of found)
    for (const pillar of pillars)
      if (pillar.parentId === at && !found.includes(pillar.id)) found.push(pillar.id)
  return found
}

/** A pillar as a line of the whole tree, the way it is saved. */
export type PillarLine = {
  id: string | null
  code: string
  parentCode: string | null
  title: string
  language: string
}

/**
 * The tree with one pillar put where it belongs: right after `afterId`, or first. Lines keep their order, and only
 * the order among those under one parent means anything. What stands below it moves with it.
 */
export function withPillarAt(
  lines: readonly PillarLine[],
  pillar: PillarLine,
  afterId: string | null,
): PillarLine[] {
  const renamed = lines.find(({ id }) => id !== null && id === pillar.id)?.code ?? null
  const rest = lines
    .filter(({ id }) => id === null || id !== pillar.id)
    .map((line) =>
      renamed !== null && line.parentCode === renamed ? { ...line, parentCode: pillar.code } : line,
    )
  const after = afterId === null ? -1 : rest.findIndex(({ id }) => id === afterId)
  return [...rest.slice(0, after + 1), pillar, ...rest.slice(after + 1)]
}
