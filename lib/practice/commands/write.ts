// Writing a practice up: begun from a commitment that has ended, saved as often as needed, published whole, withdrawn for good.
import type { Performed } from '@/lib/action/define-action'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import { done, refused, type Outcome } from '@/lib/outcome'
import { missingBeforePublishing, type MissingText, type PracticeWords } from '../rules'
import type { CommitmentToWriteUp, PracticeStanding } from './standing'

type Practice = { id: string; title: string }

export const practiceEntry = (
  practice: Practice,
  entry: Pick<HistoryEntry, 'visibility' | 'before' | 'after'>,
): HistoryEntry => ({
  subjectType: 'practice',
  subjectId: practice.id,
  subjectLabel: practice.title,
  ...entry,
})

export async function writePractice(
  tx: Tx,
  commitment: CommitmentToWriteUp,
  author: Author,
  now: Date,
): Promise<Outcome<Performed<Practice>, 'not-ended' | 'written-already'>> {
  if (commitment.practice) return refused('written-already')
  if (!commitment.hasEnded) return refused('not-ended')
  const row = await tx.practice.create({
    data: {
      commitmentId: commitment.id,
      organisationId: commitment.organisationId,
      title: commitment.title,
      language: commitment.language,
      createdById: author.personId,
      createdAt: now,
    },
    select: { id: true, title: true },
  })
  return done({
    value: row,
    history: [
      practiceEntry(row, {
        visibility: 'internal',
        after: { commitment: commitment.code, title: row.title },
      }),
    ],
  })
}

/** Saves the words; of what is public, only what stays whole. */
export async function savePractice(
  tx: Tx,
  practice: PracticeStanding,
  { version, ...words }: PracticeWords & { version: number },
): Promise<Outcome<Performed<Practice>, 'stale' | 'withdrawn' | `missing-${MissingText}`>> {
  if (practice.state === 'withdrawn') return refused('withdrawn')
  const [missing] = practice.state === 'published' ? missingBeforePublishing(words) : []
  if (missing) return refused(`missing-${missing}` as const, missing)
  const { count } = await tx.practice.updateMany({
    where: { id: practice.id, version },
    data: { ...words, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const visibility = practice.state === 'published' ? 'public' : 'internal'
  return done({
    value: { id: practice.id, title: words.title },
    history: [
      practiceEntry(
        { id: practice.id, title: words.title },
        { visibility, before: wordsOf(practice), after: wordsOf(words) },
      ),
    ],
  })
}

export async function publishPractice(
  tx: Tx,
  practice: PracticeStanding,
  version: number,
  author: Author,
  now: Date,
): Promise<
  Outcome<Performed<Practice>, 'stale' | 'withdrawn' | 'published-already' | `missing-${MissingText}`>
> {
  if (practice.state === 'withdrawn') return refused('withdrawn')
  if (practice.state === 'published') return refused('published-already')
  const [missing] = missingBeforePublishing(practice)
  if (missing) return refused(`missing-${missing}` as const)
  const { count } = await tx.practice.updateMany({
    where: { id: practice.id, version, state: 'draft' },
    data: {
      state: 'published',
      publishedAt: now,
      publishedById: author.personId,
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('stale')
  return done({
    value: practice,
    history: [practiceEntry(practice, { visibility: 'public', after: wordsOf(practice) })],
  })
}

/** It stays to be read, as withdrawn and with the reason; nobody adopts it from then on. */
export async function withdrawPractice(
  tx: Tx,
  practice: PracticeStanding,
  { version, reason }: { version: number; reason: string },
  now: Date,
): Promise<Outcome<Performed<Practice>, 'stale' | 'not-published'>> {
  if (practice.state !== 'published') return refused('not-published')
  const { count } = await tx.practice.updateMany({
    where: { id: practice.id, version, state: 'published' },
    data: { state: 'withdrawn', withdrawnAt: now, withdrawnReason: reason, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  return done({
    value: practice,
    history: [practiceEntry(practice, { visibility: 'public', after: { reason } })],
  })
}

const wordsOf = ({
  title,
  language,
  context,
  done: what,
  cost,
  conditions,
  wentWrong,
  contact,
  licence,
}: PracticeWords) => ({
  title,
  language,
  context,
  done: what,
  cost,
  conditions,
  wentWrong,
  contact,
  licence,
})
