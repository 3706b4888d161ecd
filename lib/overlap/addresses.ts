// What the address of a list of overlaps asks: nothing, a plan, and after which pair the page begins.

export type OverlapsAsked = { plan: string | null; after: string | null }

/** The parts after /overlaps; null for parts that mean nothing. */
export function overlapsAsked(parts: readonly string[]): OverlapsAsked | null {
  const [first, second, third, fourth, ...more] = parts
  if (more.length > 0) return null
  if (first === undefined) return { plan: null, after: null }
  if (first === 'from' && second !== undefined && third === undefined) return { plan: null, after: second }
  if (first !== 'plans' || second === undefined) return null
  if (third === undefined) return { plan: second, after: null }
  return third === 'from' && fourth !== undefined ? { plan: second, after: fourth } : null
}
