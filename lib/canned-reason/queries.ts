import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import type { EntryKind } from '@/lib/moderation/filtering'

const select = { id: true, version: true, language: true, kind: true, title: true, text: true } as const

/** The reasons kept ready, by language and title; for one kind of entry, those that fit it. */
export async function cannedReasons(viewer: Actor, kind?: EntryKind) {
  if (!keepingPolicy.keepReasons(viewer)) return []
  return await dbFor(viewer).cannedReason.findMany({
    where: { retiredAt: null, ...(kind ? { OR: [{ kind }, { kind: null }] } : {}) },
    select,
    orderBy: [{ language: 'asc' }, { title: 'asc' }],
    take: 200,
  })
}
export type ReadyReason = Awaited<ReturnType<typeof cannedReasons>>[number]

/** One of them, to be reworded or retired. */
export async function cannedReason(viewer: Actor, id: string): Promise<ReadyReason | null> {
  if (!keepingPolicy.keepReasons(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null
  return await dbFor(viewer).cannedReason.findFirst({ where: { id, retiredAt: null }, select })
}
