import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { HandedIn } from '@/lib/exchange/document'
import { isId } from '@/lib/identity'
import { published } from '@/lib/page-cache/published'
import type { Visitor } from '@/lib/policy/actor'
import { packMaterial } from './material'
import { withPicturesShown } from './pictures'

const headSelect = {
  id: true,
  name: true,
  language: true,
  frozenAt: true,
  receiptNumber: true,
  contentHash: true,
  periodStart: true,
  periodEnd: true,
  organisation: { select: { code: true, name: true, language: true, isDemonstration: true } },
  template: {
    select: {
      name: true,
      language: true,
      forum: { select: { code: true, name: true, isDemonstration: true } },
    },
  },
  meeting: { select: { label: true } },
} as const

type Head = { organisation: { isDemonstration: boolean }; template: { forum: { isDemonstration: boolean } } }

/** Invented whichever side is: an invented ministry may try the form of a real forum. */
const isInvented = ({ organisation, template }: Head) =>
  organisation.isDemonstration || template.forum.isDemonstration

/** What was handed in to forums, the newest first. */
export async function packsHandedIn(viewer: Visitor) {
  const rows = await dbFor(viewer).reportPack.findMany({
    where: { state: 'frozen' },
    orderBy: [{ frozenAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: headSelect,
  })
  return rows.map(({ frozenAt, periodStart, periodEnd, contentHash: _, ...pack }) => ({
    ...pack,
    isDemonstration: isInvented(pack),
    frozenOn: frozenAt ? dayOf(frozenAt) : '',
    period: { start: dayOf(periodStart), end: dayOf(periodEnd) },
  }))
}
export type PacksHandedIn = Awaited<ReturnType<typeof packsHandedIn>>

/**
 * A pack as it was handed in, and what has changed since. A wording that was hidden from the public afterwards is hidden here
 * too: its place says so, and the hash is still that of what was handed in.
 */
export async function packHandedIn(viewer: Visitor, id: string, today: string) {
  if (!isId(id)) return null
  const db = dbFor(viewer)
  const row = await db.reportPack.findUnique({
    where: { id },
    select: {
      ...headSelect,
      content: true,
      plans: { select: { plan: { select: { id: true, code: true } } } },
      uses: { select: { versionId: true } },
      previousId: true,
    },
  })
  if (!row?.frozenAt || row.content === null) return null
  const { content, frozenAt, periodStart, periodEnd, plans, uses, ...head } = row
  const period = { start: dayOf(periodStart), end: dayOf(periodEnd) }
  const document = content as HandedIn
  const now = await packMaterial(
    viewer,
    { planIds: plans.map(({ plan }) => plan.id), period, language: head.language },
    today,
  )
  const shown = new Set(uses.map(({ versionId }) => versionId))
  return {
    ...head,
    isDemonstration: isInvented(head),
    document: await withPicturesShown(viewer, withoutHidden(document, uses.length)),
    isShortened: uses.length < document.sources.length,
    frozenOn: dayOf(frozenAt),
    frozenAt: frozenAt.toISOString(),
    period,
    plans: plans.map(({ plan }) => plan.code),
    since: now.flatMap(({ code, title, plan, latest }) =>
      latest && !shown.has(latest.versionId) && latest.publishedOn >= dayOf(frozenAt)
        ? [{ code, title, plan: plan.code, publishedOn: latest.publishedOn, isAmendment: latest.number > 1 }]
        : [],
    ),
  }
}
export type PackHandedIn = NonNullable<Awaited<ReturnType<typeof packHandedIn>>>

/** Where a wording that it tells of may no longer be read, the pack's own text is not shown at all, but its head and tables' names. */
function withoutHidden(document: HandedIn, readable: number): HandedIn {
  if (readable >= document.sources.length) return document
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: [] })),
    sources: [],
  }
}

/** Which packs took these wordings: the ledger of each, by its id. */
export async function ledgerOf(viewer: Visitor, versionIds: readonly string[]) {
  if (versionIds.length === 0) return new Map<string, LedgerLine[]>()
  const rows = await dbFor(viewer).packUse.findMany({
    where: { versionId: { in: [...versionIds] } },
    orderBy: { pack: { frozenAt: 'asc' } },
    take: 2000,
    select: {
      versionId: true,
      pack: {
        select: {
          id: true,
          name: true,
          language: true,
          frozenAt: true,
          template: { select: { forum: { select: { name: true } } } },
          meeting: { select: { label: true } },
        },
      },
    },
  })
  const ledger = new Map<string, LedgerLine[]>()
  for (const { versionId, pack } of rows) {
    const { id, name, language, frozenAt, template, meeting } = pack
    const line = {
      id,
      name,
      language,
      forum: template.forum.name,
      meeting: meeting?.label ?? null,
      frozenOn: frozenAt ? dayOf(frozenAt) : '',
    }
    ledger.set(versionId, [...(ledger.get(versionId) ?? []), line])
  }
  return ledger
}
export type LedgerLine = {
  id: string
  name: string
  language: string
  forum: string
  meeting: string | null
  frozenOn: string
}

const handed = [tags.packs]
export const publicPacks = () => published(['packs'], handed, (_, visitor) => packsHandedIn(visitor))
export const publicPack = cache((id: string) =>
  published(['pack', id], [tags.packs, tags.region], (today, visitor) => packHandedIn(visitor, id, today)),
)
