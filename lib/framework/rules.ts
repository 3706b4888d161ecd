// Counting and shaping what frameworks hold: pure.

type Confidence = 'high' | 'medium' | 'low'

export type ByConfidence = Record<Confidence, number> & { all: number }

export function countedByConfidence(
  counts: readonly { confidence: Confidence; count: number }[],
): ByConfidence {
  const counted: ByConfidence = { high: 0, medium: 0, low: 0, all: 0 }
  for (const { confidence, count } of counts) {
    counted[confidence] += count
    counted.all += count
  }
  return counted
}

export type Branch<Item> = { item: Item; children: Branch<Item>[] }

/** Items in their order become a tree; one whose parent is not among them stands at the top. */
export function treeOf<Item extends { id: string; parentId: string | null }>(
  items: readonly Item[],
): Branch<Item>[] {
  const branches = new Map(items.map((item) => [item.id, { item, children: [] as Branch<Item>[] }]))
  const roots: Branch<Item>[] = []
  for (const branch of branches.values()) {
    const parent = branch.item.parentId ? branches.get(branch.item.parentId) : undefined
    if (parent) parent.children.push(branch)
    else roots.push(branch)
  }
  return roots
}

/** The way from the top down to an item, the item itself left out; a ring in the data ends it. */
export function pathTo<Item extends { id: string; parentId: string | null }>(
  id: string,
  items: readonly Item[],
): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const path: Item[] = []
  const seen = new Set([id])
  let at = byId.get(id)?.parentId ?? null
  while (at && !seen.has(at)) {
    seen.add(at)
    const item = byId.get(at)
    if (!item) break
    path.unshift(item)
    at = item.parentId
  }
  return path
}
