import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { keptCommitmentsVisibleTo } from '@/lib/policy/visibility'
import { countedByConfidence } from '../rules'

const pageSize = 50

/** One published commitment with its claims, for a curator to check, add to and take back. */
export async function commitmentInCuration(viewer: Actor, id: string) {
  if (!keepingPolicy.check(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await dbFor(viewer).commitment.findFirst({
    where: { AND: [{ id }, keptCommitmentsVisibleTo(viewer)] },
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      wording: true,
      description: true,
      source: true,
      confidence: true,
      checkedAt: true,
      checkedSource: true,
      version: true,
      plan: { select: { code: true, name: true, language: true } },
      alignments: {
        orderBy: { item: { code: 'asc' } },
        select: {
          id: true,
          strength: true,
          provenance: true,
          confidence: true,
          reason: true,
          source: true,
          checkedAt: true,
          checkedSource: true,
          version: true,
          item: {
            select: {
              code: true,
              title: true,
              language: true,
              withdrawnAt: true,
              framework: { select: { code: true } },
            },
          },
        },
      },
    },
  })
  if (!row) return null
  return {
    ...row,
    checkedOn: row.checkedAt ? dayOf(row.checkedAt) : null,
    alignments: row.alignments.map(({ checkedAt, ...claim }) => ({
      ...claim,
      checkedOn: checkedAt ? dayOf(checkedAt) : null,
    })),
  }
}
export type CommitmentInCuration = NonNullable<Awaited<ReturnType<typeof commitmentInCuration>>>
export type ClaimInCuration = CommitmentInCuration['alignments'][number]

/** Published commitments that this curator may work on, found by words of code or title, a page at a time. */
export async function commitmentsToCurate(
  viewer: Actor,
  asked: { words?: string | undefined; after?: string | undefined; confidence?: string | undefined },
) {
  if (!keepingPolicy.check(viewer)) return { commitments: [], next: null }
  const part = asked.words ? { contains: asked.words, mode: 'insensitive' as const } : null
  const confidence = (['high', 'medium', 'low'] as const).find((each) => each === asked.confidence)
  const [plan = '', code = ''] = (asked.after ?? '').split(' ')
  const rows = await dbFor(viewer).commitment.findMany({
    where: {
      AND: [
        keptCommitmentsVisibleTo(viewer),
        part ? { OR: [{ code: part }, { title: part }] } : {},
        confidence ? { OR: [{ confidence }, { alignments: { some: { confidence } } }] } : {},
        plan ? { OR: [{ plan: { code: { gt: plan } } }, { plan: { code: plan }, code: { gt: code } }] } : {},
      ],
    },
    orderBy: [{ plan: { code: 'asc' } }, { code: 'asc' }],
    take: pageSize + 1,
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      confidence: true,
      plan: { select: { code: true } },
      alignments: { select: { confidence: true } },
    },
  })
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    commitments: shown.map(({ alignments, ...row }) => ({
      ...row,
      claims: countedByConfidence(alignments.map(({ confidence: sure }) => ({ confidence: sure, count: 1 }))),
    })),
    next: last && rows.length > shown.length ? `${last.plan.code} ${last.code}` : null,
  }
}
export type CommitmentsToCurate = Awaited<ReturnType<typeof commitmentsToCurate>>

/** The items that stand, for a field to suggest. */
export async function itemSuggestions(viewer: Actor) {
  if (!keepingPolicy.check(viewer)) return []
  return await dbFor(viewer).frameworkItem.findMany({
    where: { withdrawnAt: null },
    orderBy: { code: 'asc' },
    take: 3000,
    select: { code: true, title: true },
  })
}
