// The answer to somebody whose form clashed with what another saved: both texts of each field that both changed,
// and, for whoever decides now, what else was changed meanwhile.
import type { Conflict, Refusal, Said } from './define-action'
import { baseName, type ClashingField } from './form-state'
import type { Words } from './words'

export type Texts<Part extends string> = Partial<Record<Part, Said>>

export function clashOf<Part extends string>({
  labels,
  version,
  clashing,
  taken,
  theirs,
  yours,
  inputs = {},
}: {
  /** The message key of each part. */
  labels: Record<Part, string>
  /** The version that the person has seen once this is shown. */
  version: number
  clashing: readonly Part[]
  taken: readonly Part[]
  theirs: Texts<Part>
  yours: Texts<Part>
  /** The form's own name of a part, where it is another. */
  inputs?: Partial<Record<Part, string>>
}): Refusal<'stale'> {
  const shown = (part: Part): Omit<Conflict, 'isTaken'> => ({
    field: part,
    input: inputs[part] ?? part,
    label: labels[part],
    theirs: theirs[part] ?? '',
    yours: yours[part] ?? '',
  })
  const conflict = [
    ...clashing.map((part): Conflict => ({ ...shown(part), isTaken: false })),
    ...taken.map((part): Conflict => ({ ...shown(part), isTaken: true })),
  ]
  return { ok: false, reason: 'stale', conflict, version }
}

/** What is said, in the reader's language. */
export function sayIn(said: Said, t: Words): string {
  if (typeof said === 'string') return said
  return Array.isArray(said) ? said.map((each) => sayIn(each, t)).join('\n') : t(said.key, said.values)
}

/** A clash in the reader's language. */
export function sayConflict({ field, label, theirs, yours, isTaken }: Conflict, t: Words): ClashingField {
  const words = { field, label: t(label), theirs: sayIn(theirs, t), yours: sayIn(yours, t) }
  return isTaken ? { ...words, isTaken } : words
}

/** What was typed, without what the clashing fields were filled with. A list keeps it: its rows are told apart by it. */
export function withoutBase(
  values: Record<string, string | string[]>,
  conflict: readonly Conflict[],
): Record<string, string | string[]> {
  const clashing = conflict
    .filter(({ isTaken }) => !isTaken)
    .map(({ field, input = field }) => baseName(input))
  const part = /^\.(day|month|year|[A-Z]{2})$/
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name]) =>
        !clashing.some(
          (base) => name === base || (name.startsWith(base) && part.test(name.slice(base.length))),
        ),
    ),
  )
}
