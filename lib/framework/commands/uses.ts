// What still names an item, so that it is not withdrawn from under it.
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'

/** Published commitments that serve it; what is still being written is aligned anew before it is published. */
export const commitmentsUsing = (itemId: string): Prisma.CommitmentWhereInput => ({
  state: 'published',
  alignments: { some: { itemId } },
})

/** Links of editions in force that lead to it or from it. */
export const linksUsing = (itemId: string): Prisma.CrosswalkLinkWhereInput => ({
  crosswalk: { state: 'in_force' },
  OR: [{ fromItemId: itemId }, { toItemId: itemId }],
})

/** How many of each still name an item. */
export async function usesOf(tx: Tx, itemId: string): Promise<{ commitments: number; links: number }> {
  return {
    commitments: await tx.commitment.count({ where: commitmentsUsing(itemId) }),
    links: await tx.crosswalkLink.count({ where: linksUsing(itemId) }),
  }
}

export async function isUsed(tx: Tx, itemId: string): Promise<boolean> {
  const { commitments, links } = await usesOf(tx, itemId)
  return commitments + links > 0
}
