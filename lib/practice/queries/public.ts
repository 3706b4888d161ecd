import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { standings, type Standing } from '@/lib/commitment/queries/standings'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import { published } from '@/lib/page-cache/published'
import type { Viewer, Visitor } from '@/lib/policy/actor'
import { layers, type Layer } from '@/lib/commitment/rules'
import { isPracticeAxis, type PracticeAxis } from '../rules'
import { familyOf } from './family'

export type PracticesOf = { by: PracticeAxis; code: string } | null

const mostListed = 200

const isLayer = (value: string): value is Layer => layers.some((layer) => layer === value)

/** The public commitments of a layer, of a country, or that serve an item or what is below it. */
function among(of: PracticesOf): Prisma.WovenCommitmentWhereInput | null {
  if (of === null) return {}
  switch (of.by) {
    case 'layers':
      return isLayer(of.code) ? { layer: of.code } : null
    case 'countries':
      return { countryCodes: { has: of.code } }
    case 'items':
      return { threads: { some: { item: { code: of.code } } } }
  }
}

/** Practices to adopt, the newest first, each with its commitment as it stands; null where the address means nothing. */
export async function practicesOnRecord(viewer: Visitor, of: PracticesOf, today: string) {
  const woven = among(of)
  if (woven === null) return null
  const rows = await dbFor(viewer).practice.findMany({
    where: { state: 'published', commitment: { woven } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    take: mostListed,
    select: {
      id: true,
      title: true,
      language: true,
      commitmentId: true,
      publishedAt: true,
      organisation: { select: { code: true, name: true, language: true } },
      commitment: { select: { plan: { select: { isDemonstration: true } } } },
      _count: { select: { adoptions: true } },
    },
  })
  const standing = await standingsOf(
    viewer,
    rows.map(({ commitmentId }) => commitmentId),
    today,
  )
  return rows.flatMap(({ publishedAt, _count, commitment, ...row }) => {
    const held = standing.get(row.commitmentId)
    return held
      ? [
          {
            ...row,
            isDemonstration: commitment.plan.isDemonstration,
            publishedOn: publishedAt ? dayOf(publishedAt) : '',
            adopted: _count.adoptions,
            commitment: held,
          },
        ]
      : []
  })
}
export type PracticesOnRecord = NonNullable<Awaited<ReturnType<typeof practicesOnRecord>>>
export type ListedPractice = PracticesOnRecord[number]

async function standingsOf(
  viewer: Visitor,
  ids: readonly string[],
  today: string,
): Promise<Map<string, Standing>> {
  const rows = ids.length === 0 ? [] : await standings(viewer, { id: { in: [...ids] } }, today)
  return new Map(rows.map((row) => [row.id, row]))
}

/** One practice with the commitment that it is of, where that was adopted from, and everybody who adopted it. */
export async function practiceInFull(viewer: Visitor, id: string, today: string) {
  if (!isId(id)) return null
  const row = await dbFor(viewer).practice.findUnique({
    where: { id },
    select: {
      id: true,
      title: true,
      language: true,
      context: true,
      done: true,
      cost: true,
      conditions: true,
      wentWrong: true,
      contact: true,
      licence: true,
      state: true,
      publishedAt: true,
      withdrawnAt: true,
      withdrawnReason: true,
      commitmentId: true,
      organisation: { select: { code: true, name: true, language: true } },
      commitment: {
        select: {
          plan: { select: { isDemonstration: true } },
          adoption: { select: { practice: { select: { id: true, title: true, language: true } } } },
        },
      },
    },
  })
  const standing = row && (await standingsOf(viewer, [row.commitmentId], today)).get(row.commitmentId)
  if (!row || !standing) return null
  const { publishedAt, withdrawnAt, commitment, ...words } = row
  return {
    ...words,
    publishedOn: publishedAt ? dayOf(publishedAt) : '',
    withdrawnOn: withdrawnAt ? dayOf(withdrawnAt) : null,
    isDemonstration: commitment.plan.isDemonstration,
    commitment: standing,
    from: commitment.adoption?.practice ?? null,
    adopters: await familyOf(viewer, id, today),
  }
}
export type PracticeInFull = NonNullable<Awaited<ReturnType<typeof practiceInFull>>>

/** What a commitment gave to others and took from them, for its own page. */
export async function practiceAround(viewer: Viewer, commitmentId: string) {
  const db = dbFor(viewer)
  const [own, adoption] = await Promise.all([
    db.practice.findFirst({
      where: { commitmentId, state: { not: 'draft' } },
      select: { id: true, title: true, language: true, _count: { select: { adoptions: true } } },
    }),
    db.practiceAdoption.findUnique({
      where: { commitmentId },
      select: {
        kept: true,
        adapted: true,
        dropped: true,
        language: true,
        practice: { select: { id: true, title: true, language: true } },
      },
    }),
  ])
  return {
    own: own && { id: own.id, title: own.title, language: own.language, adopted: own._count.adoptions },
    adoption,
  }
}
export type PracticeAround = Awaited<ReturnType<typeof practiceAround>>

const shown = [tags.practices, tags.region]
/** The list at an address; null where the address means nothing. */
export const publicPractices = cache(async (by: string | null, code: string) =>
  by === null || isPracticeAxis(by)
    ? await published(['practices', by ?? '', code], shown, (today, visitor) =>
        practicesOnRecord(visitor, by === null ? null : { by, code }, today),
      )
    : null,
)
export const publicPractice = cache((id: string) =>
  published(['practice', id], shown, (today, visitor) => practiceInFull(visitor, id, today)),
)
