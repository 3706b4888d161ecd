// Reviews in whatever state a test needs, given through the same command as people's.
import { appDb, type Tx } from '@/lib/db/clients'
import type { Actor } from '@/lib/policy/actor'
import { addReview, type ReviewWords } from '@/lib/review/commands/give'
import { wordingSelect } from '@/lib/review/commands/wording'
import type { Values } from './corridor'
import { act, today, type World } from './world'

export const hashOf = async (versionId: string): Promise<string> =>
  (
    await appDb().progressUpdateVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: { contentHash: true },
    })
  ).contentHash ?? ''

/** A partner of the plan who is not the bank. */
export const secondReviewer = ({ people }: World): Actor => ({
  ...people.neighbour,
  seats: [{ role: 'partner_reviewer', planId: null }],
})

/** The form of a review as a page fills it. */
export const reviewOf = async (update: { versionId: string }, values: Values = {}): Promise<Values> => ({
  id: update.versionId,
  contentHash: await hashOf(update.versionId),
  verdict: 'concurs',
  reason: 'We saw the cable.',
  language: 'en',
  ...values,
})

/** A review by the bank unless told otherwise; answers its id. */
export async function aReview(
  world: World,
  update: { versionId: string },
  { by = world.people.reviewer, at = today, ...words }: Partial<ReviewWords> & { by?: Actor; at?: Date } = {},
): Promise<string> {
  const contentHash = await hashOf(update.versionId)
  const giving = async (tx: Tx) => {
    const row = await tx.progressUpdateVersion.findUniqueOrThrow({
      where: { id: update.versionId },
      select: wordingSelect,
    })
    const said = {
      verdict: 'concurs' as const,
      reason: 'We saw the cable.',
      language: 'en',
      implementation: null,
      health: null,
      completeness: null,
      ...words,
    }
    const author = { personId: by.personId, organisationId: by.acting.id, organisation: by.acting.name }
    return await addReview(tx, row, { ...said, contentHash }, author, at)
  }
  const given = await act('review.given', by, giving, at)
  return given.reviewId
}
