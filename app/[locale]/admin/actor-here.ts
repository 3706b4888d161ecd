import { actorOrSignIn } from '@/lib/auth/required'
import { nothingHere } from '@/lib/nothing-here'
import type { Actor } from '@/lib/policy/actor'

/** Who asks for an administrative page. Somebody without the permission learns no more than that nothing is there. */
export async function actorHere(locale: string, may: (actor: Actor) => boolean): Promise<Actor> {
  const actor = await actorOrSignIn(locale)
  if (!may(actor)) nothingHere(locale)
  return actor
}
