export type Query = Record<string, string | string[] | undefined>

/** The named parts of an address's query: one value each, trimmed, of a sane length. */
export function readQuery<const Name extends string>(
  query: Query,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const read: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = [query[name]].flat()[0]?.normalize('NFC').trim()
    if (value && value.length <= 120) read[name] = value
  }
  return read
}
