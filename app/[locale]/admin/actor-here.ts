import { notFound, redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/current'
import type { Actor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'

/** Who asks for an administrative page. Somebody without the permission learns no more than that nothing is there. */
export async function actorHere(
  locale: string,
  may: (actor: Actor) => boolean,
  path?: string,
): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect(routes.signIn(locale, path))
  if (!may(actor)) notFound()
  return actor
}
