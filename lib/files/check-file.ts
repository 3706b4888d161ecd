// Looks into a file before anything is stored: its size, what it is by content, whether it is whole and one
// thing only, and what it may be called.
import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { done, refused, type Outcome } from '@/lib/outcome'
import { cleanName, endingOf } from './file-name'
import { type FileKind, fileKinds, largestFile } from './kinds'
import { type Flaw, isMarkup, jpegFlaw, pdfFlaw, pngFlaw, strictText, workbookFlaw } from './rules'

export type FileRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-kind'
  | 'file-name-differs'
  | 'file-not-utf8'
  | Flaw

/** A file that may be stored: what it is, and the name that it will be kept under. */
export type CheckedFile = {
  name: string
  kind: FileKind
  contentType: string
  size: number
  /** SHA-256, hex. */
  checksum: string
  bytes: Buffer
}

/** What a form hands over; a `File` is one. */
export type OfferedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

export async function checkFile(offered: OfferedFile): Promise<Outcome<CheckedFile, FileRefusal>> {
  if (offered.size === 0) return refused('file-empty')
  // Refused by its announced size before a byte of it is copied.
  if (offered.size > largestFile) return refused('file-too-large')
  const bytes = Buffer.from(await offered.arrayBuffer())
  if (bytes.length === 0) return refused('file-empty')
  if (bytes.length > largestFile) return refused('file-too-large')

  const ending = endingOf(offered.name)
  const found = await kindByContent(bytes, ending)
  if (!found.ok) return found
  const kind = found.value
  const endings: readonly string[] = fileKinds[kind].endings
  if (ending !== '' && !endings.includes(ending)) return refused('file-name-differs')
  const flaw = flawOf[kind](bytes)
  if (flaw) return refused(flaw)

  return done({
    name: cleanName(offered.name, kind),
    kind,
    contentType: fileKinds[kind].contentType,
    size: bytes.length,
    checksum: createHash('sha256').update(bytes).digest('hex'),
    bytes,
  })
}

const flawOf: Record<FileKind, (bytes: Buffer) => Flaw | null> = {
  csv: () => null,
  txt: () => null,
  xlsx: workbookFlaw,
  pdf: pdfFlaw,
  png: pngFlaw,
  jpg: jpegFlaw,
}

async function kindByContent(bytes: Buffer, ending: string): Promise<Outcome<FileKind, FileRefusal>> {
  // Plain text carries no mark of its kind ("BM" opens a picture, and a table about Burma), so there the name
  // says what is meant and the content only has to bear it out.
  if (ending === 'csv' || ending === 'txt') return textKind(bytes, ending)
  const detected = (await fileTypeFromBuffer(bytes))?.ext
  switch (detected) {
    case 'xlsx':
    case 'pdf':
    case 'png':
    case 'jpg':
      return done(detected)
    case 'xlsm':
    case 'xltm':
      return refused('file-macros')
    default:
      return refused(ending in fileKinds || ending === 'jpeg' ? 'file-name-differs' : 'file-kind')
  }
}

async function textKind(bytes: Buffer, kind: 'csv' | 'txt'): Promise<Outcome<FileKind, FileRefusal>> {
  const text = strictText(bytes)
  if (text === null) {
    const detected = (await fileTypeFromBuffer(bytes))?.ext ?? ''
    return refused(detected in fileKinds ? 'file-name-differs' : 'file-not-utf8')
  }
  if (text.startsWith('%PDF-')) return refused('file-name-differs')
  return isMarkup(text) ? refused('file-kind') : done(kind)
}
