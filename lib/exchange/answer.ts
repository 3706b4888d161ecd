// The answer to somebody who downloads a document: the file, under a name in any script, that no browser opens as a page.
import { csvOf } from './csv'
import type { HandedIn } from './document'
import { docxOf, type Pictures } from './docx'
import { xlsxOf } from './xlsx'

export const fileKinds = ['docx', 'xlsx', 'csv', 'json'] as const
export type FileKind = (typeof fileKinds)[number]
export const isFileKind = (value: string): value is FileKind =>
  (fileKinds as readonly string[]).includes(value)

const types: Record<FileKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

async function bytesOf(
  kind: FileKind,
  document: HandedIn,
  pictures: () => Promise<Pictures>,
): Promise<Uint8Array | string> {
  switch (kind) {
    case 'docx':
      return new Uint8Array(await docxOf(document, await pictures()))
    case 'xlsx':
      return new Uint8Array(await xlsxOf(document))
    case 'csv':
      return csvOf(document)
    case 'json':
      return `${JSON.stringify({ format: 'concord report pack 1', ...document }, null, 2)}\n`
  }
}

/** `name` is the file's name without its ending; `pictures` is asked where the kind of file holds them. */
export async function fileAnswer(
  kind: FileKind,
  document: HandedIn,
  name: string,
  pictures: () => Promise<Pictures>,
): Promise<Response> {
  const whole = `${name}.${kind}`
  return new Response((await bytesOf(kind, document, pictures)) as BodyInit, {
    headers: {
      'content-type': types[kind],
      'content-disposition': `attachment; filename="report.${kind}"; filename*=UTF-8''${encodeURIComponent(whole)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    },
  })
}
