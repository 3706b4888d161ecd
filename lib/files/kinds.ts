// What Concord accepts as a file, and what it is called once it was looked into. The content decides, never
// the name or what the browser claims.

export const fileKinds = {
  csv: { contentType: 'text/csv; charset=utf-8', endings: ['csv'] },
  txt: { contentType: 'text/plain; charset=utf-8', endings: ['txt'] },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  pdf: { contentType: 'application/pdf', endings: ['pdf'] },
  png: { contentType: 'image/png', endings: ['png'] },
  jpg: { contentType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
} as const
export type FileKind = keyof typeof fileKinds

/** For the `accept` attribute of a file input: a comfort, never the check. */
export const acceptedEndings = Object.values(fileKinds)
  .flatMap(({ endings }) => endings)
  .map((ending) => `.${ending}`)
  .join(',')

/** 10 MB, the database holds the same line. */
export const largestFile = 10 * 1024 * 1024
/** A file of that size with the form around it: what next.config.mjs lets through. */
export const largestPost = 12 * 1024 * 1024

/** The kind that a stored content type belongs to; null for one that is not accepted any more. */
export const kindOf = (contentType: string): FileKind | null =>
  (Object.keys(fileKinds) as FileKind[]).find((kind) => fileKinds[kind].contentType === contentType) ?? null
