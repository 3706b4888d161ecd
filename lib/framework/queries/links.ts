import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'

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

/** A link as it is shown: its moments as days, so that it survives JSON. */
export const linkFacts = <Link extends { checkedAt: Date | null }>({ checkedAt, ...link }: Link) => ({
  ...link,
  checkedOn: checkedAt ? dayOf(checkedAt) : null,
})

/** What an item leads to, and what leads to it, in the order of codes. */
export async function itemLinks(viewer: Viewer, itemId: string) {
  const db = dbFor(viewer)
  const [from, to] = await Promise.all([
    db.crosswalkLink.findMany({
      where: { fromItemId: itemId },
      select: { ...linkSelect, ...linkEnds.to },
      orderBy: [{ crosswalk: { code: 'asc' } }, { toItem: { position: 'asc' } }, { id: 'asc' }],
      take: 1000,
    }),
    db.crosswalkLink.findMany({
      where: { toItemId: itemId },
      select: { ...linkSelect, ...linkEnds.from },
      orderBy: [{ crosswalk: { code: 'asc' } }, { fromItem: { position: 'asc' } }, { id: 'asc' }],
      take: 1000,
    }),
  ])
  return { from, to }
}
