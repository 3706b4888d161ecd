// From a posted form to plain values: `milestones.0.title` becomes { milestones: [{ title }] }. Texts are
// trimmed and normalised (NFC), so that the same word is the same word in every script.

export type FormInput = { [name: string]: FormValue }
export type FormValue = string | File | FormInput | FormValue[]

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const ownNames = /^\$ACTION|^\$/

const clean = (value: FormDataEntryValue): string | File =>
  // PostgreSQL keeps no NUL in a text, and nobody types one.
  typeof value === 'string'
    ? value.replaceAll('\u0000', '').normalize('NFC').replace(/\r\n/g, '\n').trim()
    : value

/**
 * Names that end in `[]` always become lists, so that one ticked box and three look alike. Secrets are taken
 * exactly as they were typed.
 */
export function readForm(form: FormData, secrets: readonly string[] = []): FormInput {
  const input: FormInput = Object.create(null) as FormInput
  for (const name of new Set(form.keys())) {
    if (ownNames.test(name)) continue
    const isList = name.endsWith('[]')
    const path = (isList ? name.slice(0, -2) : name).split('.')
    if (path.length > 5 || path.some((part) => forbidden.has(part) || part === '')) continue
    const values = secrets.includes(name) ? form.getAll(name) : form.getAll(name).map(clean)
    const value = isList ? values : values.at(-1)
    if (value !== undefined) place(input, path, value)
  }
  return gatherLists(input) as FormInput
}

function place(into: FormInput, path: string[], value: FormValue): void {
  let at = into
  for (const part of path.slice(0, -1)) {
    const next = at[part]
    if (isGroup(next)) at = next
    else {
      const made = Object.create(null) as FormInput
      at[part] = made
      at = made
    }
  }
  const last = path.at(-1)
  if (last !== undefined) at[last] = value
}

const isGroup = (value: FormValue | undefined): value is FormInput =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof File)

/** Groups whose names are all numbers were lists: at most 200 entries, in their order. */
function gatherLists(value: FormValue): FormValue {
  if (!isGroup(value)) return value
  const names = Object.keys(value)
  for (const name of names) value[name] = gatherLists(value[name] as FormValue)
  if (names.length === 0 || !names.every((name) => /^\d{1,3}$/.test(name))) return { ...value }
  return names
    .sort((a, b) => Number(a) - Number(b))
    .slice(0, 200)
    .map((name) => value[name] as FormValue)
}

/** What was typed, flat, to be shown again: never files, never the named secrets. */
export function typedValues(form: FormData, secrets: readonly string[]): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (ownNames.test(name) || secrets.includes(name)) continue
    const texts = form.getAll(name).filter((value): value is string => typeof value === 'string')
    if (texts.length === 0) continue
    values[name] = name.endsWith('[]') ? texts : (texts.at(-1) ?? '')
  }
  return values
}
