// What the queue may be narrowed to and how it is ordered, as its address says it. Pure.

export const entryKinds = ['commitments', 'progress'] as const
export type EntryKind = (typeof entryKinds)[number]
/** By age, the oldest first, unless asked otherwise. */
export const queueSorts = ['age', 'plan'] as const
export type QueueSort = (typeof queueSorts)[number]

export type QueueAsked = {
  kind?: EntryKind | undefined
  /** Code of the plan. */
  plan?: string | undefined
  sort?: QueueSort | undefined
  after?: string | undefined
}

/** The parts of the address that mean something; the rest is as if it had not been asked. */
export function readQueueAsked(asked: Partial<Record<keyof QueueAsked, string>>): QueueAsked {
  return {
    kind: entryKinds.find((kind) => kind === asked.kind),
    plan: asked.plan,
    sort: queueSorts.find((sort) => sort === asked.sort),
    after: asked.after,
  }
}

/** Where a page begins: right after this entry. */
export type QueueCursor = { plan: string; at: Date; id: string }

export const writeCursor = (entry: { plan: { code: string }; submittedAt: string; id: string }): string =>
  [entry.submittedAt, entry.id, entry.plan.code].join('_')

export function readCursor(text: string | undefined): QueueCursor | null {
  const [at = '', id = '', ...plan] = (text ?? '').split('_')
  const date = new Date(at)
  if (!/^[0-9a-f-]{36}$/.test(id) || Number.isNaN(date.getTime())) return null
  return { at: date, id, plan: plan.join('_') }
}

/** An entry as the address names it: its kind and id. */
export type EntryName = { kind: EntryKind; id: string }

export const nameOfEntry = ({ kind, id }: EntryName): string => `${kind}.${id}`

export function readEntryName(text: string): EntryName | null {
  const [kind, id = ''] = text.split('.')
  const known = entryKinds.find((each) => each === kind)
  return known && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { kind: known, id } : null
}
