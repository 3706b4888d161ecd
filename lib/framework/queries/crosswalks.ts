import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { countedByConfidence } from '../rules'
import { linkEnds, linkFacts, linkSelect } from './links'

const endSelect = { select: { code: true, name: true, language: true } } as const
const headSelect = {
  id: true,
  code: true,
  edition: true,
  name: true,
  kind: true,
  source: true,
  fromFramework: endSelect,
  toFramework: endSelect,
} as const

/** Every crosswalk in its latest edition, with how far its links were checked. */
export async function crosswalksOnRecord(viewer: Viewer) {
  const db = dbFor(viewer)
  const [crosswalks, counted] = await Promise.all([
    db.crosswalk.findMany({
      distinct: ['code'],
      select: headSelect,
      orderBy: [{ code: 'asc' }, { edition: 'desc' }],
      take: 200,
    }),
    db.crosswalkLink.groupBy({ by: ['crosswalkId', 'confidence'], _count: { _all: true } }),
  ])
  return crosswalks.map((crosswalk) => ({
    ...crosswalk,
    links: countedByConfidence(
      counted
        .filter(({ crosswalkId }) => crosswalkId === crosswalk.id)
        .map(({ confidence, _count }) => ({ confidence, count: _count._all })),
    ),
  }))
}

export type CrosswalkOnRecord = Awaited<ReturnType<typeof crosswalksOnRecord>>[number]

/** The latest edition of a crosswalk with all its links, and which editions there are. */
export async function crosswalkInFull(viewer: Viewer, code: string) {
  const db = dbFor(viewer)
  const [crosswalk, editions] = await Promise.all([
    db.crosswalk.findFirst({
      where: { code },
      orderBy: { edition: 'desc' },
      select: {
        ...headSelect,
        links: {
          select: { ...linkSelect, ...linkEnds.from, ...linkEnds.to },
          orderBy: [{ fromItem: { position: 'asc' } }, { toItem: { position: 'asc' } }, { id: 'asc' }],
          take: 5000,
        },
      },
    }),
    db.crosswalk.findMany({
      where: { code },
      select: { edition: true },
      orderBy: { edition: 'desc' },
      take: 100,
    }),
  ])
  if (!crosswalk) return null
  return {
    ...crosswalk,
    editions: editions.map(({ edition }) => edition),
    counted: countedByConfidence(crosswalk.links.map(({ confidence }) => ({ confidence, count: 1 }))),
    links: crosswalk.links.map(linkFacts),
  }
}

export type CrosswalkInFull = NonNullable<Awaited<ReturnType<typeof crosswalkInFull>>>
