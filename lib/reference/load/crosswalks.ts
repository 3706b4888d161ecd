// Crosswalks: the links of data/crosswalk.json and data/crosswalk-editorial.json, in the groups that
// data/readings.json names.
import type { Tx } from '@/lib/db/clients'
import { recordCrosswalk, recordLinks, reviseLink, type NewLink } from '@/lib/crosswalk/commands/record'
import type { LinkWords } from '@/lib/crosswalk/rules'
import { canonicalJson } from '@/lib/history/rules'
import type { Keeper } from '../commands'
import type { Readings, SourceEditorialLink, SourceLink } from '../schema'
import { changedByPeople, type Note } from './hands'

type Told = LinkWords & { from: string; to: string; kind: 'published' | 'editorial' }

const relations = {
  'contributes-to': 'contributes_to',
  'tagged-with': 'tagged_with',
  'stated-link': 'stated_link',
  implements: 'implements',
  invites: 'invites',
  'part-of': 'part_of',
} as const

const published = ({ relation, ...link }: SourceLink): Told => ({
  ...link,
  kind: 'published',
  relation: relations[relation],
  needsExpertReview: false,
})

const editorial = ({ from, to, source, confidence, needsExpertReview }: SourceEditorialLink): Told => ({
  from,
  to,
  kind: 'editorial',
  relation: 'editorial_proposal',
  level: 'item',
  source,
  note: null,
  confidence,
  needsExpertReview,
})

type Place = { frameworkId: string; frameworkCode: string; itemId: string | null }

export async function loadCrosswalks(
  tx: Tx,
  note: Note,
  keepers: Keeper[],
  files: { links: SourceLink[]; editorialLinks: SourceEditorialLink[]; readings: Readings },
): Promise<void> {
  const [editor] = keepers
  if (!editor) return
  const frameworks = await tx.framework.findMany({
    select: { id: true, code: true, items: { select: { id: true, code: true } } },
  })
  const places = new Map<string, Place>()
  for (const { id, code, items } of frameworks) {
    places.set(code, { frameworkId: id, frameworkCode: code, itemId: null })
    for (const item of items) places.set(item.code, { frameworkId: id, frameworkCode: code, itemId: item.id })
  }
  const place = (code: string): Place => {
    const found = places.get(code)
    // The files were held against each other before; only a concurrent change of codes could lead here.
    if (!found) throw new Error(`There is no framework or item ${code}.`)
    return found
  }
  const told = [...files.links.map(published), ...files.editorialLinks.map(editorial)]
  for (const { code, from, to, kind, name, source } of files.readings.crosswalks) {
    const links = told.filter(
      (link) =>
        link.kind === kind && place(link.from).frameworkCode === from && place(link.to).frameworkCode === to,
    )
    const standing = await tx.crosswalk.findUnique({
      where: { code_edition: { code, edition: 1 } },
      select: { id: true, state: true },
    })
    // Once people have put another edition in force, the source no longer decides on this one.
    if (standing && standing.state !== 'in_force') continue
    const ends = { fromFrameworkId: place(from).frameworkId, toFrameworkId: place(to).frameworkId }
    const crosswalkId =
      standing?.id ??
      note(
        'crosswalk.recorded',
        editor,
        await recordCrosswalk(tx, { code, edition: 1, name, kind, source, ...ends }),
      ).id
    await loadLinks(tx, note, keepers, crosswalkId, links, place)
  }
}

async function loadLinks(
  tx: Tx,
  note: Note,
  keepers: Keeper[],
  crosswalkId: string,
  links: Told[],
  place: (code: string) => Place,
): Promise<void> {
  const [editor] = keepers
  if (!editor) return
  const standing = await tx.crosswalkLink.findMany({
    where: { crosswalkId },
    select: {
      id: true,
      version: true,
      checkedAt: true,
      fromItemId: true,
      toItemId: true,
      toFrameworkId: true,
      relation: true,
      level: true,
      source: true,
      note: true,
      confidence: true,
      needsExpertReview: true,
    },
  })
  const keyOf = (link: { fromItemId: string; toItemId: string | null; toFrameworkId: string | null }) =>
    `${link.fromItemId} ${link.toItemId ?? link.toFrameworkId ?? ''}`
  const rows = new Map(standing.map((row) => [keyOf(row), row]))
  const added: NewLink[] = []
  const changed: (LinkWords & { linkId: string; version: number })[] = []
  for (const { from, to, kind: _, ...words } of links) {
    const [start, end] = [place(from), place(to)]
    if (start.itemId === null) throw new Error(`${from} → ${to} begins at a whole framework.`)
    const ends = {
      fromItemId: start.itemId,
      toItemId: end.itemId,
      toFrameworkId: end.itemId === null ? end.frameworkId : null,
    }
    const row = rows.get(keyOf(ends))
    if (!row) added.push({ ...words, ...ends, fromCode: from, toCode: to })
    else if (!row.checkedAt) {
      const { relation, level, source, note: said, confidence, needsExpertReview } = row
      const before = { relation, level, source, note: said, confidence, needsExpertReview }
      if (canonicalJson(before) !== canonicalJson(words))
        changed.push({ linkId: row.id, version: row.version, ...words })
    }
  }
  if (added.length > 0)
    note('crosswalk.recorded', editor, await recordLinks(tx, { crosswalkId, links: added }))
  const touched = await changedByPeople(
    tx,
    'crosswalk_link',
    changed.map(({ linkId }) => linkId),
    keepers,
  )
  for (const link of changed)
    if (!touched.has(link.linkId)) note('crosswalk-link.revised', editor, await reviseLink(tx, link))
}
