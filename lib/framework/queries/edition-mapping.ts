import 'server-only'
import { ofEditionsInForce } from '@/lib/crosswalk/queries/links'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'

const itemSelect = { id: true, code: true, title: true, language: true } as const

/**
 * How the items of one edition are taken up in the next: the links in force from the framework to the edition after it,
 * and to it from the edition before. A commitment aligned to the old item counts at the new one through them.
 */
export async function editionMapping(viewer: Visitor, frameworkId: string) {
  const links = await dbFor(viewer).crosswalkLink.findMany({
    where: {
      ...ofEditionsInForce,
      OR: [
        { fromItem: { frameworkId }, toItem: { framework: { previousEditionId: frameworkId } } },
        { toItem: { frameworkId }, fromItem: { framework: { nextEdition: { id: frameworkId } } } },
      ],
    },
    select: {
      confidence: true,
      crosswalk: { select: { code: true, edition: true, name: true } },
      fromItem: { select: { ...itemSelect, frameworkId: true } },
      toItem: { select: itemSelect },
    },
    orderBy: [{ fromItem: { position: 'asc' } }, { toItem: { position: 'asc' } }, { id: 'asc' }],
    take: 5000,
  })
  const told = links.flatMap(({ fromItem: { frameworkId: from, ...fromItem }, toItem, ...link }) =>
    toItem ? [{ ...link, fromItem, toItem, isOnward: from === frameworkId }] : [],
  )
  return {
    onward: told.filter(({ isOnward }) => isOnward),
    taken: told.filter(({ isOnward }) => !isOnward),
  }
}
