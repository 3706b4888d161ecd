import 'server-only'
import { layers, type Layer } from '@/lib/commitment/rules'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'
import type { Mix } from '../rules'

/** Whose full stack is told. */
export type Whose = { plan: string } | { country: string } | { region: true }

export type LayerStanding = { layer: Layer | null; mix: Mix }

function within(whose: Whose): Prisma.WovenCommitmentWhereInput {
  if ('plan' in whose) return { commitment: { plan: { code: whose.plan } } }
  if ('country' in whose) return { countryCodes: { has: whose.country } }
  return { isDemonstration: false }
}

/** The four layers of full-stack cooperation, each with its commitments by state of work; what has no layer comes last. */
export async function stackOf(viewer: Visitor, whose: Whose): Promise<LayerStanding[]> {
  const counted = await dbFor(viewer).wovenCommitment.groupBy({
    by: ['layer', 'work'],
    where: within(whose),
    _count: { _all: true },
  })
  const mixOf = (layer: Layer | null): Mix =>
    Object.fromEntries(
      counted.filter((row) => row.layer === layer).map(({ work, _count }) => [work, _count._all]),
    )
  const stack: LayerStanding[] = layers.map((layer) => ({ layer, mix: mixOf(layer) }))
  const none = mixOf(null)
  return Object.keys(none).length > 0 ? [...stack, { layer: null, mix: none }] : stack
}
