/** The database's refusals, by name, so that a race lost to somebody else is a sentence and not a fault. */
export function violatedConstraint(error: unknown): string | null {
  const seen = new Set<unknown>()
  let at: unknown = error
  while (typeof at === 'object' && at !== null && !seen.has(at)) {
    seen.add(at)
    const named = constraintIn(at as Record<string, unknown>)
    if (named) return named
    at =
      (at as { cause?: unknown; meta?: { driverAdapterError?: unknown } }).cause ??
      (at as { meta?: { driverAdapterError?: unknown } }).meta?.driverAdapterError
  }
  return null
}

/** The adapter passes on no constraint that a trigger names: such a trigger says the name as its hint too. */
const asHint = /^[a-z][a-z_]*_[a-z]+$/

/** Checks and exclusions are named in their message alone. */
const inWords = /violates (?:check|exclusion) constraint "([^"]+)"/

function constraintIn(error: Record<string, unknown>): string | null {
  const constraint = error.constraint
  if (typeof constraint === 'string') return constraint
  if (
    typeof constraint === 'object' &&
    constraint !== null &&
    'index' in constraint &&
    typeof constraint.index === 'string'
  )
    return constraint.index
  if (
    typeof constraint === 'object' &&
    constraint !== null &&
    'fields' in constraint &&
    Array.isArray(constraint.fields)
  )
    return constraint.fields.join(',')
  if (typeof error.hint === 'string' && asHint.test(error.hint)) return error.hint
  return typeof error.message === 'string' ? (inWords.exec(error.message)?.[1] ?? null) : null
}
