// The sentences of a narrative as a pack tells them: those of the published wording, with the coordinator's edits laid over.
// Every one keeps the wording that it comes from. Pure.
import type { KeptSentence, Wording } from './material'
import { countWords, sentencesOf } from './template'

export type TellingSentence = Pick<
  KeptSentence,
  'versionId' | 'position' | 'original' | 'text' | 'language'
> & {
  isEdited: boolean
}

export function sentencesIn(
  sectionKey: string,
  wording: Wording,
  edits: readonly KeptSentence[],
): TellingSentence[] {
  if (!wording.narrative) return []
  return sentencesOf(wording.narrative, wording.language).map((original, position) => {
    const edit = edits.find(
      (each) =>
        each.sectionKey === sectionKey &&
        each.versionId === wording.versionId &&
        each.position === position &&
        each.original === original,
    )
    return {
      versionId: wording.versionId,
      position,
      original,
      text: edit?.text ?? original,
      language: wording.language,
      isEdited: edit !== undefined,
    }
  })
}

/** How many words the told sentences have; a forum that takes fewer is told of it, and nothing is cut unseen. */
export const wordsOf = (sentences: readonly TellingSentence[]): number =>
  sentences.reduce((sum, { text, language }) => sum + countWords(text, language), 0)
