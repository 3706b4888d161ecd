import type { ZodError } from 'zod'

/** A translator over all catalogues, by full key. */
export type Words = (key: string, values?: Record<string, string | number>) => string

/** One sentence a field, in the reader's language, at the field's own name in the form. */
export function sayIssues(error: ZodError, t: Words): { field: string; message: string }[] {
  const said = new Map<string, string>()
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    const key = /^[a-z][A-Za-z]*\.[A-Za-z.]+$/.test(issue.message) ? issue.message : 'errors.invalid'
    const limit = 'maximum' in issue ? Number(issue.maximum) : 0
    if (!said.has(field)) said.set(field, t(key, { maximum: limit }))
  }
  return [...said].map(([field, message]) => ({ field, message }))
}
