import { redirect } from 'next/navigation'
import { actorOrSignIn } from '@/lib/auth/required'
import { type CommitmentOnDesk, commitmentOnDesk } from '@/lib/commitment/queries/desk'
import { isEditable } from '@/lib/commitment/rules'
import { nothingHere } from '@/lib/nothing-here'
import { commitmentPolicy } from '@/lib/policy/commitment'
import type { Actor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'

export type StepProps = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A commitment of one's own organisation; anybody else's is not there. */
export async function ownCommitment({ params }: Pick<StepProps, 'params'>) {
  const { locale, id } = await params
  const viewer = await actorOrSignIn(locale)
  const commitment = await commitmentOnDesk(viewer, id)
  if (!commitment) nothingHere(locale)
  return { locale, viewer, commitment }
}

/** The same while it may be written; one that was handed in shows how it stands instead. */
export async function commitmentBeingRecorded(props: Pick<StepProps, 'params'>): Promise<{
  locale: string
  viewer: Actor
  commitment: CommitmentOnDesk
}> {
  const found = await ownCommitment(props)
  if (!commitmentPolicy.edit(found.viewer, found.commitment)) nothingHere(found.locale)
  if (!isEditable(found.commitment.state)) redirect(routes.deskCommitment(found.locale, found.commitment.id))
  return found
}
