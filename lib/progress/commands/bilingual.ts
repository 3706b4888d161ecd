// The report in the organisation's own language and, beside it, in English: one save, one version of the form.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { done, type Outcome } from '@/lib/outcome'
import type { TranslatedText } from '@/lib/translation/commands'
import type { StatusWords } from '../types'
import type { OpenVersion } from './begin'
import { saveStatus, saveUpdateTranslations } from './write'

export type EnglishNarrative = { narrative: string | null }

export async function saveStatusWithEnglish(
  tx: Tx,
  { english, ...status }: StatusWords & { versionId: string; version: number; english: EnglishNarrative },
  now: Date,
): Promise<Outcome<Performed<OpenVersion>, 'not-found' | 'not-editable' | 'stale' | 'unknown-label'>> {
  const first = await saveStatus(tx, status)
  if (!first.ok) return first
  const { versionId, version } = first.value.value
  const standing = await tx.translation.findMany({
    where: { subjectType: 'progress_update_version', subjectId: versionId },
    select: { field: true, language: true, text: true, state: true },
  })
  const ofNarrative = ({ field, language }: TranslatedText) => field === 'narrative' && language === 'en'
  const before = standing.find(ofNarrative)
  if ((before?.text ?? null) === english.narrative) return first
  const typed: TranslatedText[] = english.narrative
    ? [{ field: 'narrative', language: 'en', text: english.narrative, state: 'human' }]
    : []
  const translations = [...standing.filter((each) => !ofNarrative(each)), ...typed]
  const second = await saveUpdateTranslations(tx, { versionId, version, translations }, now)
  if (!second.ok) return second
  return done({ value: second.value.value, history: [...first.value.history, ...second.value.history] })
}
