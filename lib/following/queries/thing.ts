import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { isCode } from '@/lib/identity'
import { visitor } from '@/lib/policy/actor'
import type { FollowedRef, FollowedType } from '../rules'

/** Something public that can be followed, as its address names it. */
export type Thing = {
  type: FollowedType
  /** Its id; of a country its code. */
  key: string
  name: string
  language: string
  ref: FollowedRef
}

/** The thing at such an address, where any visitor may read it: nobody can follow what is not public. */
export async function publicThing(ref: FollowedRef): Promise<Thing | null> {
  const { type, within, code } = ref
  if (!isCode(code) || (within !== null && !isCode(within))) return null
  const db = dbFor(visitor)
  const named = { id: true, name: true, language: true } as const
  if (type === 'plan') {
    const plan = await db.workPlan.findUnique({ where: { code }, select: named })
    return plan && { type, key: plan.id, name: plan.name, language: plan.language, ref }
  }
  if (type === 'commitment') {
    const found = await db.commitment.findFirst({
      where: { code, plan: { code: within ?? '' } },
      select: { id: true, title: true, language: true },
    })
    return found && { type, key: found.id, name: `${code} ${found.title}`, language: found.language, ref }
  }
  if (type === 'organisation') {
    const found = await db.organisation.findUnique({ where: { code }, select: named })
    return found && { type, key: found.id, name: found.name, language: found.language, ref }
  }
  if (type === 'country') {
    const found = await db.country.findUnique({ where: { code }, select: { code: true, name: true } })
    return found && { type, key: found.code, name: found.name, language: 'en', ref }
  }
  const item = await db.frameworkItem.findFirst({
    where: { code, framework: { code: within ?? '' } },
    select: { id: true, title: true, language: true },
  })
  return item && { type, key: item.id, name: `${code} ${item.title}`, language: item.language, ref }
}

/** The commitments that belong to a thing: those whose changes its followers hear of. */
export function commitmentsOf({ type, key }: Pick<Thing, 'type' | 'key'>): Prisma.CommitmentWhereInput {
  if (type === 'plan') return { planId: key }
  if (type === 'commitment') return { id: key }
  if (type === 'organisation')
    return {
      OR: [{ leadId: key }, { recorderId: key }, { partners: { some: { organisationId: key } } }],
    }
  if (type === 'country')
    return { OR: [{ countries: { some: { countryCode: key } } }, { lead: { countryCode: key } }] }
  return { alignments: { some: { itemId: key } } }
}
