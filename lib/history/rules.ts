// How a change is told: only what differs, in a form that hashes the same on every machine.
import type { Prisma } from '@/lib/db/generated/client'

export type Facts = Record<string, Prisma.InputJsonValue | null>

/** JSON with the keys of every object in order and no spaces, so that equal content has equal bytes (RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value as Record<string, unknown>)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
    return `{${pairs.join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** The facts that differ, as they were and as they are; null when nothing does. */
export function changesBetween(before: Facts, after: Facts): { before: Facts; after: Facts } | null {
  const changed = Object.keys({ ...before, ...after }).filter(
    (key) => canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null),
  )
  if (changed.length === 0) return null
  const only = (facts: Facts) => Object.fromEntries(changed.map((key) => [key, facts[key] ?? null]))
  return { before: only(before), after: only(after) }
}
