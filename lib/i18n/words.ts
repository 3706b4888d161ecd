// How a text becomes words that can be found again, whatever its script. Thai, Khmer, Lao and Burmese write
// no spaces, so PostgreSQL's own parser would take a sentence for one word: the same segmenter cuts what is
// stored and what is asked.
const unspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/u
// The segmenter's dictionaries for these two are thin, so pairs of letters are kept beside its words.
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

/** The distinct words of a text, at most 400, ready to be stored or searched. */
export function wordsOf(...texts: (string | null | undefined)[]): string[] {
  const words = new Set<string>()
  for (const text of texts) {
    if (!text) continue
    const folded = text.normalize('NFC').toLowerCase()
    for (const { segment, isWordLike } of segmenter.segment(folded)) {
      if (!isWordLike) continue
      words.add(segment)
      if (!unspaced.test(segment)) words.add(plain(segment))
      if (thinlyKnown.test(segment)) for (const pair of pairsOf(segment)) words.add(pair)
    }
  }
  return [...words].slice(0, 400)
}

function pairsOf(word: string): string[] {
  const letters = [...graphemes.segment(word)].map(({ segment }) => segment)
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
}
