// Names of files arrive from anywhere: they are kept readable, and made harmless.
import { fileKinds, type FileKind } from './kinds'

/** Marks that reverse or hide text ("invoice‮fdp.exe"), and controls. Joiners stay: some scripts spell with them. */
const hidden = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
/** What a path, a shell or another file system gives a meaning to. */
const meaningful = /[\\/:*?"<>|;`$%]/g
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
const longestStem = 100

/** The part of a name after its last dot, in lower case; '' where there is none. */
export function endingOf(name: string): string {
  const found = /\.([\p{L}\p{N}]{1,10})$/u.exec(name.normalize('NFC').replace(hidden, '').trim())
  return found?.[1]?.toLowerCase() ?? ''
}

/** A name to keep: the sender's words, without what could hurt, ending as its content says. */
export function cleanName(name: string, kind: FileKind): string {
  const flat = name.normalize('NFC').replace(hidden, '').replace(meaningful, '-').replace(/\s+/gu, ' ').trim()
  const ending = endingOf(flat)
  const stem = (ending === '' ? flat : flat.slice(0, -(ending.length + 1)))
    .replace(/^[.\-\s]+/u, '')
    .replace(/[.\s]+$/u, '')
    .replace(/-{2,}/g, '-')
    .replace(/\.{2,}/g, '.')
  const short = shortened(stem)
  const safe = short === '' || reserved.test(short) ? `file${short === '' ? '' : `-${short}`}` : short
  return `${safe}.${fileKinds[kind].endings[0]}`
}

/** At most a hundred letters as readers count them, so that no cluster is cut in two, and 200 bytes on disk. */
function shortened(stem: string): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(stem)]
    .slice(0, longestStem)
    .map(({ segment }) => segment)
  while (Buffer.byteLength(letters.join('')) > 200) letters.pop()
  return letters.join('').trim()
}
