// What coverage is made of: framework items held against plans, countries or layers, what stands at each crossing, and
// why a crossing is bare. Pure. Nothing here ranks: a column is a question to whoever it names, never a place.
import { layerValues } from '@/lib/filters'
import type { Implementation } from '@/lib/progress/rules'

/** What the items are held against. What was invented to be shown has sheets of its own. */
export const sheets = [
  'plans',
  'countries',
  'layers',
  'demonstration-plans',
  'demonstration-countries',
] as const
export type Sheet = (typeof sheets)[number]
export type Axis = 'plan' | 'country' | 'layer' | 'region'

const axes: Record<Sheet, Axis> = {
  plans: 'plan',
  countries: 'country',
  layers: 'layer',
  'demonstration-plans': 'plan',
  'demonstration-countries': 'country',
}
export const axisOf = (sheet: Sheet): Axis => axes[sheet]
export const isInvented = (sheet: Sheet): boolean => sheet.startsWith('demonstration-')
export const isSheet = (value: string): value is Sheet => (sheets as readonly string[]).includes(value)
export const layerKeys = layerValues

/** How far the work is, with the value of silence. */
export type Work = Implementation | 'not_reported'

/** So many commitments in each state of work. */
export type Mix = Partial<Record<Work, number>>
export const sizeOf = (mix: Mix): number => Object.values(mix).reduce((sum, count) => sum + count, 0)

/** A crossing: the commitments that name the item or one below it, and apart from them those that only a crosswalk leads there. */
export type Crossing = { direct: Mix; derived: Mix }

export type WhyBare = 'not_applicable' | 'nothing_planned' | 'planned_not_reported'

/**
 * Why there is nothing to see at a crossing; null where something was reported. Silence is not a gap: what is planned and
 * was never reported is told apart from what nobody planned. A mark does not hide what is there.
 */
export function whyBare({ direct, derived }: Crossing, isMarked: boolean): WhyBare | null {
  const all = sizeOf(direct) + sizeOf(derived)
  if (all === 0) return isMarked ? 'not_applicable' : 'nothing_planned'
  return (direct.not_reported ?? 0) + (derived.not_reported ?? 0) === all ? 'planned_not_reported' : null
}

/** One count of the roll-up: so many at an item or below it, of one column, in one state of work. */
export type Counted = { itemId: string; key: string; work: Work; direct: number; derived: number }

const added = (mix: Mix, work: Work, count: number): Mix =>
  count === 0 ? mix : { ...mix, [work]: (mix[work] ?? 0) + count }

/** The crossings by item and key. */
export function crossingsIn(counts: readonly Counted[]): Map<string, Crossing> {
  const found = new Map<string, Crossing>()
  for (const { itemId, key, work, direct, derived } of counts) {
    const at = placeOf(itemId, key)
    const held = found.get(at) ?? { direct: {}, derived: {} }
    found.set(at, { direct: added(held.direct, work, direct), derived: added(held.derived, work, derived) })
  }
  return found
}
export const placeOf = (itemId: string, key: string): string => `${itemId} ${key}`

/** How a framework's items stand: named, reached only through a crosswalk, or neither. */
export function reachOf(
  itemIds: readonly string[],
  crossings: ReadonlyMap<string, Crossing>,
): { named: string[]; throughOnly: string[]; bare: string[] } {
  const reach = { named: [] as string[], throughOnly: [] as string[], bare: [] as string[] }
  for (const id of itemIds) {
    const crossing = crossings.get(placeOf(id, ''))
    if (crossing && sizeOf(crossing.direct) > 0) reach.named.push(id)
    else if (crossing && sizeOf(crossing.derived) > 0) reach.throughOnly.push(id)
    else reach.bare.push(id)
  }
  return reach
}

type InTree = { id: string; parentId: string | null }

/** The items that a sheet shows as its threads: the children of a node, of the whole tree without one; a leaf shows itself. */
export function threadsUnder<Item extends InTree>(items: readonly Item[], node: Item | null): Item[] {
  const children = items.filter(({ parentId }) => parentId === (node?.id ?? null))
  return children.length === 0 && node ? [node] : children
}

/** The ends of half-years on which a profile is told beside today's: the latest before `today`, none before `first`, oldest first. */
export function daysToTell(first: string, today: string, most = 4): string[] {
  const ends: string[] = []
  for (let year = Number(first.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1)
    ends.push(`${String(year)}-06-30`, `${String(year)}-12-31`)
  return ends.filter((day) => day >= first && day < today).slice(-most)
}
