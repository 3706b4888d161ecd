// Two people wrote at once. Which of three texts stands: what the form was filled with (base), what was typed
// (mine), or what somebody else saved meanwhile (theirs). Pure; who sees the clash is the corridor's affair.
import { z } from 'zod'
import { canonicalJson } from '@/lib/history/rules'

/**
 * What a form was filled with, read by the same rules as what was typed. A field that cannot be read is one of
 * which nothing is known; without any, the form did not say.
 */
export const filledWith = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .unknown()
    .optional()
    .transform((sent): Partial<z.output<z.ZodObject<Shape>>> | undefined => {
      if (typeof sent !== 'object' || sent === null) return undefined
      const read: Record<string, unknown> = {}
      for (const [name, rule] of Object.entries(shape)) {
        if (!(name in sent)) continue
        const value = (sent as Record<string, unknown>)[name]
        // Of a list without anything ticked, its blank mark is sent: that too is known.
        const parsed = z.safeParse(rule, Array.isArray(value) ? value.filter((each) => each !== '') : value)
        if (parsed.success) read[name] = parsed.data
      }
      return read as Partial<z.output<z.ZodObject<Shape>>>
    })

export type Three<Value> = {
  base: Partial<Value> | undefined
  mine: Value
  theirs: Value
  /** The person has seen theirs: where both changed a field, what they send now is meant. */
  seen: boolean
}
export type Merged<Value> = {
  merged: Value
  /** Changed by both, to different things. */
  clashing: (keyof Value & string)[]
  /** Changed by somebody else, and left alone by me. */
  taken: (keyof Value & string)[]
}

const same = (one: unknown, other: unknown) => canonicalJson(one ?? null) === canonicalJson(other ?? null)

/** Field by field: what only one of us changed is kept, whoever it was. */
export function mergeFields<Value extends Record<string, unknown>>({
  base,
  mine,
  theirs,
  seen,
}: Three<Value>): Merged<Value> {
  const answer: Merged<Value> = { merged: { ...mine }, clashing: [], taken: [] }
  for (const name of Object.keys(mine) as (keyof Value & string)[]) {
    const isKnown = base !== undefined && name in base
    if (same(mine[name], theirs[name])) continue
    if (isKnown && same(mine[name], base[name])) {
      answer.merged[name] = theirs[name]
      answer.taken.push(name)
    } else if (!seen && !(isKnown && same(theirs[name], base[name]))) answer.clashing.push(name)
  }
  return answer
}

/**
 * The same for the rows of a list, known by their key; a row without one is new. A row that somebody else took
 * away while I wrote in it is a clash, and stays once that was seen.
 */
export function mergeRows<Row extends { id: string | null }>({
  base,
  mine,
  theirs,
  seen,
}: Omit<Three<Row[]>, 'base'> & { base: readonly Row[] | undefined }): { rows: Row[]; clashes: boolean } {
  if (base === undefined) return { rows: mine, clashes: !seen && !same(mine, theirs) }
  const find = (rows: readonly Row[], id: string) => rows.find((row) => row.id === id)
  const rows: Row[] = []
  let clashes = false
  const decide = (id: string) => {
    const [before, my, their] = [find(base, id), find(mine, id), find(theirs, id)]
    if (same(my, their)) return my
    if (same(my, before)) return their
    if (!seen && !same(their, before)) clashes = true
    return my
  }
  for (const row of mine.filter(({ id }) => id !== null)) rows.push(...present(decide(row.id ?? '')))
  for (const { id } of theirs) if (id !== null && !find(mine, id)) rows.push(...present(decide(id)))
  return { rows: [...rows, ...mine.filter(({ id }) => id === null)], clashes }
}

const present = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value])
