// A file of evidence, for those who may see it. Somebody who may not gets the same answer as for an id that
// never was.
import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { evidenceVisibleTo } from '@/lib/policy/visibility'
import { fileStore } from './file-store'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export type EvidenceFile = {
  id: string
  name: string
  contentType: string
  size: number
  /** SHA-256, hex. */
  checksum: string
}

/** The row of a file of evidence, without its bytes. */
export async function evidenceFile(viewer: Viewer, evidenceId: string): Promise<EvidenceFile | null> {
  if (!uuid.test(evidenceId)) return null
  const evidence = await dbFor(viewer).evidence.findFirst({
    where: { AND: [{ id: evidenceId, kind: 'file' }, evidenceVisibleTo(viewer)] },
    select: { file: { select: { id: true, name: true, contentType: true, size: true, checksum: true } } },
  })
  return evidence?.file ?? null
}

/** The bytes of a file whose row was found for this viewer. */
export async function evidenceBytes(viewer: Viewer, file: EvidenceFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fileStore.read(dbFor(viewer), file.id)
  if (!bytes) throw new Error(`The stored file ${file.id} has a row and no bytes.`)
  return new Uint8Array(bytes)
}
