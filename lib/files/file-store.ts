// Where the bytes of files lie. One small seam: an installation that keeps them in an object store brings
// another driver; everything else asks here.
import type { Db, Tx } from '@/lib/db/clients'

export type FileStore = {
  /** Keeps the bytes of a file whose row was made in the same transaction. */
  put(tx: Tx, fileId: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** The bytes, as far as this connection may read them; null where there are none for it. */
  read(db: Db, fileId: string): Promise<Uint8Array | null>
}

/** Bytes beside their rows in PostgreSQL: one store, one backup, and the same row security. */
const inPostgres: FileStore = {
  async put(tx, fileId, bytes) {
    await tx.storedFileContent.create({ data: { fileId, bytes }, select: { fileId: true } })
  },
  async read(db, fileId) {
    const content = await db.storedFileContent.findUnique({ where: { fileId }, select: { bytes: true } })
    return content?.bytes ?? null
  },
}

export const fileStore: FileStore = inPostgres
