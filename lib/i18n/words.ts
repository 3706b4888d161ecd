// How a text becomes words that can be found again, whatever its script. Thai, Khmer, Lao and Burmese write
// no spaces, so PostgreSQL's own parser would take a sentence for one word: the same segmenter cuts what is
// stored and what is asked.
/** A letter of a script that writes no spaces between words. */
export const unspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/u
// The segmenter's dictionaries for Lao and Burmese are thin, so pairs of letters are kept beside its words.
const thinlyKnown = /[\u0E80-\u0EFF\u1000-\u109F]/u

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Lower case, without Latin accents ("dữ liệu" is found by "du lieu"); marks of other scripts stay. */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/đ/g, 'd')

/** The distinct words of texts as they are stored, at most 400. */
export function wordsOf(...texts: (string | null | undefined)[]): string[] {
  const words = new Set<string>()
  for (const text of texts) {
    if (!text) continue
    const folded = text.normalize('NFC').toLowerCase()
    for (const word of segmentsOf(folded)) {
      words.add(word)
      if (!unspaced.test(word)) words.add(plain(word))
    }
    for (const pair of pairsOf(folded)) words.add(pair)
  }
  return [...words].slice(0, 400)
}

/** The words of a question: a text answers it when it holds every one of them. At most 40. */
export function wordsAsked(question: string): string[] {
  const folded = question.normalize('NFC').toLowerCase()
  const known = segmentsOf(folded).filter((word) => !thinlyKnown.test(word))
  return [...new Set([...known, ...pairsOf(folded)])].slice(0, 40)
}

const segmentsOf = (folded: string): string[] =>
  [...segmenter.segment(folded)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)

/** Pairs of neighbouring letters in each run of a thinly known script: where its words end is a guess. */
function pairsOf(folded: string): string[] {
  return (folded.match(/[\u0E80-\u0EFF\u1000-\u109F]+/gu) ?? []).flatMap((run) => {
    const letters = [...graphemes.segment(run)].map(({ segment }) => segment)
    return letters.length === 1
      ? letters
      : letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
  })
}
