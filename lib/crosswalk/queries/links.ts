import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'
import { disputesAbout, saidAgainst } from './disputes'

const itemSelect = {
  id: true,
  code: true,
  title: true,
  language: true,
  framework: { select: { code: true, name: true } },
} satisfies Prisma.FrameworkItemSelect

export const linkSelect = {
  id: true,
  relation: true,
  level: true,
  source: true,
  note: true,
  confidence: true,
  needsExpertReview: true,
  checkedAt: true,
  checkedSource: true,
  crosswalk: { select: { code: true, edition: true, name: true, kind: true } },
} satisfies Prisma.CrosswalkLinkSelect

export const linkEnds = {
  from: { fromItem: { select: itemSelect } },
  to: { toItem: { select: itemSelect }, toFramework: { select: { code: true, name: true, language: true } } },
} as const

/** Only the edition in force derives anything: a draft is not yet said, and a replaced edition no longer. */
export const ofEditionsInForce = {
  crosswalk: { state: 'in_force' },
} satisfies Prisma.CrosswalkLinkWhereInput

/** A link as it is shown: its moments as days, so that it survives JSON. */
export const linkFacts = <Link extends { checkedAt: Date | null }>({ checkedAt, ...link }: Link) => ({
  ...link,
  checkedOn: checkedAt ? dayOf(checkedAt) : null,
})

/** What an item leads to, and what leads to it, in the order of codes, each with what was said against it. */
export async function itemLinks(viewer: Visitor, itemId: string) {
  const db = dbFor(viewer)
  const [from, to, disputes] = await Promise.all([
    db.crosswalkLink.findMany({
      where: { fromItemId: itemId, ...ofEditionsInForce },
      select: { ...linkSelect, ...linkEnds.to },
      orderBy: [{ crosswalk: { code: 'asc' } }, { toItem: { position: 'asc' } }, { id: 'asc' }],
      take: 1000,
    }),
    db.crosswalkLink.findMany({
      where: { toItemId: itemId, ...ofEditionsInForce },
      select: { ...linkSelect, ...linkEnds.from },
      orderBy: [{ crosswalk: { code: 'asc' } }, { fromItem: { position: 'asc' } }, { id: 'asc' }],
      take: 1000,
    }),
    disputesAbout(viewer, { OR: [{ fromItemId: itemId }, { toItemId: itemId }] }),
  ])
  return {
    from: from.map((link) => ({
      ...link,
      disputes: saidAgainst(disputes, link.crosswalk.code, {
        fromItemId: itemId,
        toItemId: link.toItem?.id ?? null,
      }),
    })),
    to: to.map((link) => ({
      ...link,
      disputes: saidAgainst(disputes, link.crosswalk.code, {
        fromItemId: link.fromItem.id,
        toItemId: itemId,
      }),
    })),
  }
}
