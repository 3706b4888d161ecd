// What a practice must say before others may read it, and which work can become one. Pure.

/** The texts of a practice, in the order in which they are told. */
export const practiceTexts = [
  'context',
  'done',
  'cost',
  'conditions',
  'wentWrong',
  'contact',
  'licence',
] as const
export type PracticeText = (typeof practiceTexts)[number]
export type PracticeWords = { title: string; language: string } & Record<PracticeText, string | null>

/** Without these nobody could adopt it. */
const needed = ['context', 'done', 'licence'] as const
export type MissingText = (typeof needed)[number]

export const missingBeforePublishing = (words: Record<PracticeText, string | null>): MissingText[] =>
  needed.filter((text) => !words[text]?.trim())

/** Work that is done, and work that was ended: what did not work teaches too. */
export const hasEnded = (work: string | null): boolean => work === 'completed' || work === 'discontinued'

/** What practices are looked for by. */
export const practiceAxes = ['layers', 'countries', 'items'] as const
export type PracticeAxis = (typeof practiceAxes)[number]
export const isPracticeAxis = (value: string): value is PracticeAxis =>
  practiceAxes.some((axis) => axis === value)
