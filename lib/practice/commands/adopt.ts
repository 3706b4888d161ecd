// Adopting a practice: a draft of one's own plan that names what its origin named, with what was kept, changed and left out.
import type { Performed } from '@/lib/action/define-action'
import { replaceAlignments } from '@/lib/commitment/commands/align'
import { beginning, planToRecordIn } from '@/lib/commitment/commands/own'
import { draftCommitment } from '@/lib/commitment/commands/record'
import type { Author, PromiseWords } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { practiceStanding } from './standing'
import { practiceEntry } from './write'

/** The practice and the plan; null where the person may not know of one of them, or may not record there. */
export async function practiceToAdopt(
  tx: Tx,
  { practiceId, planId }: { practiceId: string; planId: string },
  actor: Actor,
) {
  const [practice, plan] = await Promise.all([
    practiceStanding(tx, practiceId, actor),
    planToRecordIn(tx, planId, actor),
  ])
  return practice && practice.state !== 'draft' && plan ? { practice, plan } : null
}
export type ToAdopt = NonNullable<Awaited<ReturnType<typeof practiceToAdopt>>>

type AdoptWords = Pick<PromiseWords, 'code' | 'title' | 'language'> & {
  kept: string
  adapted: string | null
  dropped: string | null
}

export async function adoptPractice(
  tx: Tx,
  { practice, plan }: ToAdopt,
  { kept, adapted, dropped, ...words }: AdoptWords,
  author: Author,
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'withdrawn' | 'same-plan' | 'code-taken'>> {
  if (practice.state !== 'published') return refused('withdrawn')
  if (plan.id === practice.commitment.planId) return refused('same-plan', 'planId')
  const { kind, layer } = practice.commitment
  const begun = beginning({ ...words, kind, planId: plan.id }, author.organisationId)
  const draft = await draftCommitment(tx, { ...begun, layer }, author, now)
  if (!draft.ok) return draft
  const { id, version } = draft.value.value
  const aligned = await alignedLike(tx, practice, { id, version }, now)
  await tx.practiceAdoption.create({
    data: {
      commitmentId: id,
      practiceId: practice.id,
      organisationId: author.organisationId,
      kept,
      adapted,
      dropped,
      language: words.language,
      adoptedById: author.personId,
      adoptedAt: now,
    },
  })
  const after = { commitment: words.code, kept, adapted, dropped }
  return done({
    value: { id },
    history: [...draft.value.history, ...aligned, practiceEntry(practice, { visibility: 'internal', after })],
  })
}

/** What the origin names is our reading of the draft until its own organisation says otherwise. */
async function alignedLike(
  tx: Tx,
  practice: ToAdopt['practice'],
  { id, version }: { id: string; version: number },
  now: Date,
) {
  const origin = await tx.alignment.findMany({
    where: {
      commitmentId: practice.commitment.id,
      provenance: { not: 'crosswalk' },
      item: { withdrawnAt: null },
    },
    select: { itemId: true, strength: true },
    orderBy: { itemId: 'asc' },
  })
  if (origin.length === 0) return []
  const outcome = await replaceAlignments(
    tx,
    {
      commitmentId: id,
      version,
      alignments: origin.map((claim) => ({
        ...claim,
        provenance: 'editorial' as const,
        confidence: 'medium' as const,
        reason: null,
        source: `${practice.commitment.plan.code} ${practice.commitment.code}`,
      })),
    },
    now,
  )
  if (!outcome.ok) throw new Error(`What a practice names could not be named again: ${outcome.reason}`)
  return outcome.value.history
}
