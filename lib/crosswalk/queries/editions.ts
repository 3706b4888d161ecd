import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { effectOf, linksOf } from '../commands/effect'
import { differenceOf } from '../rules'

const editionSelect = {
  id: true,
  edition: true,
  name: true,
  kind: true,
  source: true,
  appliedAt: true,
  version: true,
  previousEditionId: true,
} as const

/** Every crosswalk with its edition in force, the draft of the next where there is one, and what waits for an answer. */
export async function crosswalksKept(viewer: Actor) {
  if (!keepingPolicy.check(viewer)) return []
  const db = dbFor(viewer)
  const [editions, waiting] = await Promise.all([
    db.crosswalk.findMany({
      where: { state: { not: 'replaced' } },
      select: {
        code: true,
        edition: true,
        name: true,
        state: true,
        appliedAt: true,
        _count: { select: { links: true } },
      },
      orderBy: [{ code: 'asc' }, { edition: 'asc' }],
      take: 500,
    }),
    db.crosswalkDispute.findMany({
      where: { state: { not: 'answered' } },
      select: { link: { select: { crosswalk: { select: { code: true } } } } },
      take: 2000,
    }),
  ])
  return editions
    .filter(({ state }) => state === 'in_force')
    .map(({ code, name, edition, appliedAt, _count }) => ({
      code,
      name,
      edition,
      links: _count.links,
      appliedOn: appliedAt ? dayOf(appliedAt) : null,
      draft: editions.find((each) => each.code === code && each.state === 'draft')?.edition ?? null,
      disputes: waiting.filter(({ link }) => link.crosswalk.code === code).length,
    }))
}
export type CrosswalkKept = Awaited<ReturnType<typeof crosswalksKept>>[number]

async function editionsOf(viewer: Actor, code: string) {
  const db = dbFor(viewer)
  const ask = (state: 'in_force' | 'draft') =>
    db.crosswalk.findFirst({
      where: { code, state },
      select: {
        ...editionSelect,
        fromFramework: { select: { code: true, name: true, language: true } },
        toFramework: { select: { code: true, name: true, language: true } },
      },
    })
  const [inForce, draft] = await Promise.all([ask('in_force'), ask('draft')])
  return { inForce, draft }
}

/** One crosswalk as its curator writes it: what is in force, and the draft link by link, each with what it changes. */
export async function crosswalkKept(viewer: Actor, code: string) {
  if (!keepingPolicy.check(viewer)) return null
  const { inForce, draft } = await editionsOf(viewer, code)
  if (!inForce) return null
  const { appliedAt, ...held } = inForce
  const db = dbFor(viewer)
  const [before, after] = await Promise.all([linksOf(db, inForce.id), draft ? linksOf(db, draft.id) : []])
  const difference = differenceOf(before, after)
  const added = new Set(difference.added.map(({ id }) => id))
  const changed = new Set(difference.changed.map(({ after: link }) => link.id))
  return {
    code,
    ...held,
    appliedOn: appliedAt ? dayOf(appliedAt) : null,
    links: before.length,
    draft: draft && {
      id: draft.id,
      edition: draft.edition,
      source: draft.source,
      version: draft.version,
      removed: difference.removed,
      links: after.map((link) => ({
        ...link,
        becomes: added.has(link.id)
          ? ('added' as const)
          : changed.has(link.id)
            ? ('changed' as const)
            : ('same' as const),
      })),
    },
  }
}
export type CrosswalkInCuration = NonNullable<Awaited<ReturnType<typeof crosswalkKept>>>
export type DraftInCuration = NonNullable<CrosswalkInCuration['draft']>

/** What applying the draft of a crosswalk would change, link by link and commitment by commitment. */
export async function effectOfDraft(viewer: Actor, code: string) {
  if (!keepingPolicy.check(viewer)) return null
  const { inForce, draft } = await editionsOf(viewer, code)
  if (!inForce || !draft) return null
  const effect = await effectOf(dbFor(viewer), { code, draftId: draft.id, inForceId: inForce.id })
  return {
    ...effect,
    code,
    name: draft.name,
    id: draft.id,
    version: draft.version,
    edition: draft.edition,
    replaces: inForce.edition,
    source: draft.source,
    isNewSource: draft.source !== inForce.source,
  }
}
export type EffectOfDraft = NonNullable<Awaited<ReturnType<typeof effectOfDraft>>>

/** One link of a draft, to be changed or taken out. */
export async function linkOfDraft(viewer: Actor, code: string, id: string) {
  if (!keepingPolicy.check(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null
  const { draft } = await editionsOf(viewer, code)
  const links = draft ? await linksOf(dbFor(viewer), draft.id) : []
  const link = links.find((each) => each.id === id)
  return link && draft ? { ...link, edition: draft.edition, name: draft.name } : null
}
export type LinkOfDraft = NonNullable<Awaited<ReturnType<typeof linkOfDraft>>>

/** The two frameworks of a draft with their standing items, for the fields of a new link to suggest. */
export async function endsOfDraft(viewer: Actor, code: string) {
  if (!keepingPolicy.check(viewer)) return null
  const { draft } = await editionsOf(viewer, code)
  if (!draft) return null
  const items = (framework: string) =>
    dbFor(viewer).frameworkItem.findMany({
      where: { withdrawnAt: null, framework: { code: framework } },
      orderBy: { position: 'asc' },
      take: 2000,
      select: { code: true, title: true },
    })
  const [from, to] = await Promise.all([items(draft.fromFramework.code), items(draft.toFramework.code)])
  return {
    id: draft.id,
    edition: draft.edition,
    name: draft.name,
    source: draft.source,
    from: { ...draft.fromFramework, items: from },
    to: { ...draft.toFramework, items: to },
  }
}
export type EndsOfDraft = NonNullable<Awaited<ReturnType<typeof endsOfDraft>>>
