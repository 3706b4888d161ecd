// The promise in its governing language and, beside it, in English. One save, one version of the form, and a
// clash when somebody else saved first.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { done, type Outcome } from '@/lib/outcome'
import type { TranslatedText } from '@/lib/translation/commands'
import type { PromiseWords } from '../types'
import { savePromise, saveTranslations, type Saved } from './record'

/** The English text beside a promise that is written in another language. */
export type EnglishWords = { title: string | null; description: string | null; wording: string | null }
export const englishFields = ['title', 'description', 'wording'] as const

/** Saves both languages; further translations stay as they are. */
export async function savePromiseWithEnglish(
  tx: Tx,
  { english, ...promise }: PromiseWords & { commitmentId: string; version: number; english: EnglishWords },
  now: Date,
): Promise<Outcome<Performed<Saved>, 'not-found' | 'not-editable' | 'stale' | 'code-taken'>> {
  const first = await savePromise(tx, promise)
  if (!first.ok) return first
  const { id: commitmentId, version } = first.value.value
  const standing = await tx.translation.findMany({
    where: { subjectType: 'commitment', subjectId: commitmentId },
    select: { field: true, language: true, text: true, state: true },
  })
  const translations = withEnglish(standing, english)
  if (sameTexts(standing, translations)) return first
  const second = await saveTranslations(tx, { commitmentId, version, translations }, now)
  if (!second.ok) return second
  return done({
    value: second.value.value,
    history: [...first.value.history, ...second.value.history],
  })
}

function withEnglish(standing: TranslatedText[], english: EnglishWords): TranslatedText[] {
  const kept = standing.filter(({ field, language }) => language !== 'en' || !isEnglishField(field))
  const typed = englishFields.flatMap((field): TranslatedText[] => {
    const text = english[field]
    if (!text) return []
    const same = standing.find((each) => each.language === 'en' && each.field === field && each.text === text)
    // A text that was only looked at keeps its state; one that somebody typed is human.
    return [same ?? { field, language: 'en', text, state: 'human' }]
  })
  return [...kept, ...typed]
}

const isEnglishField = (field: string) => (englishFields as readonly string[]).includes(field)

const sameTexts = (before: TranslatedText[], after: TranslatedText[]) =>
  before.length === after.length &&
  after.every((text) =>
    before.some(
      (each) => each.field === text.field && each.language === text.language && each.text === text.text,
    ),
  )
