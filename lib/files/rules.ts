// Whether a file's bytes are what they claim to be, whole, and one thing only. Nothing is unpacked or decoded.
import { endOfZip, zipEntries } from './zip-entries'

export type Flaw = 'file-damaged' | 'file-several-kinds' | 'file-macros'

const pdfMark = Buffer.from('%PDF-')
const pdfEnd = Buffer.from('%%EOF')
const jpegEnd = Buffer.from([0xff, 0xd9])
const markup = /<(?:!doctype|html|script|svg|iframe|object|embed)\b/i
/** Far more than a workbook of 2,000 rows unfolds to, far less than what fills a memory. */
const largestUnfolded = 200 * 1024 * 1024

const startOf = (bytes: Buffer) => bytes.toString('latin1', 0, 1024)

/** Whether a text is a page rather than a table: a CSV that begins with markup is somebody's web page. */
export const isMarkup = (text: string): boolean =>
  /^\s*<(?:[!?a-z]|\/[a-z])/i.test(text.replace(/^\uFEFF/, ''))

/** The text, where every byte of it is UTF-8 and none of it is a control; null otherwise. */
export function strictText(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // eslint-disable-next-line no-control-regex -- controls are what is looked for
    return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/.test(text) ? null : text
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

/** A picture ends where its last part ends: what follows would be a second file hidden behind it. */
export function pngFlaw(bytes: Buffer): Flaw | null {
  let at = 8
  while (at + 12 <= bytes.length) {
    const part = bytes.toString('latin1', at + 4, at + 8)
    at += 12 + bytes.readUInt32BE(at)
    if (part === 'IEND') return at === bytes.length ? secondKind(bytes) : 'file-several-kinds'
  }
  return 'file-damaged'
}

/** Cameras append data of their own after a photograph's end, so that alone is no flaw. */
export const jpegFlaw = (bytes: Buffer): Flaw | null =>
  bytes.lastIndexOf(jpegEnd) < 4 ? 'file-damaged' : secondKind(bytes)

export function pdfFlaw(bytes: Buffer): Flaw | null {
  if (!bytes.subarray(0, pdfMark.length).equals(pdfMark)) return 'file-several-kinds'
  if (!bytes.subarray(-2048).includes(pdfEnd)) return 'file-damaged'
  return endOfZip(bytes) >= 0 || markup.test(startOf(bytes)) ? 'file-several-kinds' : null
}

const secondKind = (bytes: Buffer): Flaw | null =>
  endOfZip(bytes) >= 0 || bytes.subarray(0, 1024).includes(pdfMark) || markup.test(startOf(bytes))
    ? 'file-several-kinds'
    : null

/** A workbook is an archive with a workbook in it, without programs and without paths that lead out of it. */
export function workbookFlaw(bytes: Buffer): Flaw | null {
  const entries = zipEntries(bytes)
  if (!entries || entries.length === 0 || entries.length > 5000) return 'file-damaged'
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) return 'file-damaged'
  if (entries.some(({ isEncrypted, name }) => isEncrypted || /^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)|\0/.test(name)))
    return 'file-damaged'
  if (entries.reduce((sum, { size }) => sum + size, 0) > largestUnfolded) return 'file-damaged'
  if (entries.some(({ name }) => /vbaProject|\/activeX\/|\/macrosheets\//i.test(name))) return 'file-macros'
  return bytes.subarray(4, 1024).includes(pdfMark) ? 'file-several-kinds' : null
}
