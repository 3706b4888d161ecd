import 'server-only'
import { appDb } from '@/lib/db/clients'
import type { Actor } from '@/lib/policy/actor'
import { coveragePolicy } from '@/lib/policy/coverage'
import { crossingToMark, type Place } from '../commands'
import { crossingOf } from './crossing'

/** A crossing on the desk of one who may say that it does not apply; null for anybody else, and where nothing is there. */
export async function crossingOnDesk(actor: Actor, place: Place, today: string) {
  const standing = await appDb().$transaction((tx) => crossingToMark(tx, place, actor))
  if (!standing || !coveragePolicy.mark(actor, standing)) return null
  const { framework, by, item, row } = place
  const crossing = await crossingOf({ kind: 'visitor' }, { framework, sheet: by, item, row }, today)
  return crossing && { ...crossing, isWithdrawn: standing.item.withdrawnAt !== null }
}
export type CrossingOnDesk = NonNullable<Awaited<ReturnType<typeof crossingOnDesk>>>
