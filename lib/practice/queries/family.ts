import 'server-only'
import { standings, type Standing } from '@/lib/commitment/queries/standings'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'

/** So many generations are told on one page; each practice has a page of its own. */
const mostGenerations = 4

export type Adopter = {
  commitment: Standing
  adoptedOn: string
  kept: string
  adapted: string | null
  dropped: string | null
  language: string
  /** Where the adopter wrote it up in turn, and who adopted that. */
  practice: { id: string; title: string; language: string } | null
  adopters: Adopter[]
}

/** Everybody who adopted a practice and whose commitment is public, how they stand, and who adopted from them. */
export async function familyOf(
  viewer: Visitor,
  practiceId: string,
  today: string,
  generation = 1,
): Promise<Adopter[]> {
  const rows = await dbFor(viewer).practiceAdoption.findMany({
    where: { practiceId },
    orderBy: [{ adoptedAt: 'asc' }, { commitmentId: 'asc' }],
    take: 200,
    select: {
      commitmentId: true,
      adoptedAt: true,
      kept: true,
      adapted: true,
      dropped: true,
      language: true,
      commitment: {
        select: { practice: { select: { id: true, title: true, language: true, state: true } } },
      },
    },
  })
  if (rows.length === 0) return []
  const standing = await standings(
    viewer,
    { id: { in: rows.map(({ commitmentId }) => commitmentId) } },
    today,
  )
  const told = await Promise.all(
    rows.map(async ({ commitmentId, adoptedAt, commitment: { practice }, ...words }) => {
      const held = standing.find(({ id }) => id === commitmentId)
      if (!held) return null
      const own = practice && practice.state !== 'draft' ? practice : null
      return {
        ...words,
        commitment: held,
        adoptedOn: dayOf(adoptedAt),
        practice: own && { id: own.id, title: own.title, language: own.language },
        adopters:
          own && generation < mostGenerations ? await familyOf(viewer, own.id, today, generation + 1) : [],
      }
    }),
  )
  return told.filter((each) => each !== null)
}
