import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { countedByConfidence } from '@/lib/framework/rules'
import type { Visitor } from '@/lib/policy/actor'
import { differenceOf } from '../rules'
import { disputesAbout, saidAgainst } from './disputes'
import { linkEnds, linkFacts, linkSelect, ofEditionsInForce } from './links'

const endSelect = { select: { code: true, name: true, language: true } } as const
const headSelect = {
  id: true,
  code: true,
  edition: true,
  name: true,
  kind: true,
  source: true,
  appliedAt: true,
  fromFramework: endSelect,
  toFramework: endSelect,
} as const

const headOf = <Head extends { appliedAt: Date | null }>({ appliedAt, ...head }: Head) => ({
  ...head,
  /** Null for what was in force before Concord kept it. */
  appliedOn: appliedAt ? dayOf(appliedAt) : null,
})

/** Every crosswalk in its edition in force, with how far its links were checked. */
export async function crosswalksOnRecord(viewer: Visitor) {
  const db = dbFor(viewer)
  const [crosswalks, counted] = await Promise.all([
    db.crosswalk.findMany({
      where: { state: 'in_force' },
      select: headSelect,
      orderBy: { code: 'asc' },
      take: 200,
    }),
    db.crosswalkLink.groupBy({
      by: ['crosswalkId', 'confidence'],
      where: ofEditionsInForce,
      _count: { _all: true },
    }),
  ])
  return crosswalks.map((crosswalk) => ({
    ...headOf(crosswalk),
    links: countedByConfidence(
      counted
        .filter(({ crosswalkId }) => crosswalkId === crosswalk.id)
        .map(({ confidence, _count }) => ({ confidence, count: _count._all })),
    ),
  }))
}

export type CrosswalkOnRecord = Awaited<ReturnType<typeof crosswalksOnRecord>>[number]

const links = {
  select: { ...linkSelect, ...linkEnds.from, ...linkEnds.to },
  orderBy: [{ fromItem: { position: 'asc' } }, { toItem: { position: 'asc' } }, { id: 'asc' }],
  take: 5000,
} satisfies Prisma.Crosswalk$linksArgs

/** The edition of a crosswalk that is in force, or the one of this number, with all its links, what was said against
 * each, what it changed against the edition before, and which other editions there are. */
export async function crosswalkInFull(viewer: Visitor, code: string, edition?: number) {
  const db = dbFor(viewer)
  const [crosswalk, editions, disputes] = await Promise.all([
    db.crosswalk.findFirst({
      where: edition === undefined ? { code, state: 'in_force' } : { code, edition, state: { not: 'draft' } },
      select: { ...headSelect, state: true, links, previousEdition: { select: { edition: true, links } } },
    }),
    db.crosswalk.findMany({
      where: { code, state: { not: 'draft' } },
      select: { edition: true, state: true, appliedAt: true },
      orderBy: { edition: 'desc' },
      take: 100,
    }),
    disputesAbout(viewer, { crosswalk: { code } }),
  ])
  if (!crosswalk) return null
  const { previousEdition, ...own } = crosswalk
  return {
    ...headOf(own),
    editions: editions.map(headOf),
    counted: countedByConfidence(own.links.map(({ confidence }) => ({ confidence, count: 1 }))),
    links: own.links.map((link) => ({
      ...linkFacts(link),
      disputes: saidAgainst(disputes, code, {
        fromItemId: link.fromItem.id,
        toItemId: link.toItem?.id ?? null,
      }),
    })),
    changes: previousEdition && {
      since: previousEdition.edition,
      ...differenceOf(previousEdition.links.map(between), own.links.map(between)),
    },
  }
}

export type CrosswalkInFull = NonNullable<Awaited<ReturnType<typeof crosswalkInFull>>>

/** A link as it is held against another edition's. */
const between = (link: Prisma.CrosswalkLinkGetPayload<typeof links>) => ({
  id: link.id,
  from: link.fromItem.code,
  to: link.toItem?.code ?? link.toFramework?.code ?? '',
  relation: link.relation,
  level: link.level,
  source: link.source,
  note: link.note,
  confidence: link.confidence,
  needsExpertReview: link.needsExpertReview,
})
