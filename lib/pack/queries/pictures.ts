import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { HandedIn } from '@/lib/exchange/document'
import type { Pictures } from '@/lib/exchange/docx'
import { evidenceBytes, evidenceFile } from '@/lib/files/queries'
import { visitor, type Visitor } from '@/lib/policy/actor'
import { evidenceVisibleTo } from '@/lib/policy/visibility'

const idsIn = (document: HandedIn): string[] =>
  document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' && block.file ? [block.file.id] : [])),
  )

/** The bytes of a document's pictures, as far as anybody may see them and they are what was handed in. */
export async function picturesIn(document: HandedIn): Promise<Pictures> {
  const found = new Map<string, Uint8Array>()
  const checksums = new Map(
    document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'picture' && block.file ? [[block.file.id, block.file.checksum] as const] : [],
      ),
    ),
  )
  for (const id of idsIn(document)) {
    const file = await evidenceFile(visitor, id)
    if (file && file.checksum === checksums.get(id)) found.set(id, await evidenceBytes(visitor, file))
  }
  return found
}

/** The document without the pictures that were hidden since. */
export async function withPicturesShown(viewer: Visitor, document: HandedIn): Promise<HandedIn> {
  const ids = idsIn(document)
  if (ids.length === 0) return document
  const rows = await dbFor(viewer).evidence.findMany({
    where: { AND: [{ id: { in: ids } }, evidenceVisibleTo(viewer)] },
    select: { id: true },
  })
  const shown = new Set(rows.map(({ id }) => id))
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'picture' && block.file && !shown.has(block.file.id)
          ? { ...block, file: null }
          : block,
      ),
    })),
  }
}
