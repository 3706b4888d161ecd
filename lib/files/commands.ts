import type { Tx } from '@/lib/db/clients'
import type { CheckedFile } from './check-file'
import { fileStore } from './file-store'

/** Keeps a file that was checked. It is never changed afterwards; what it proves refers to it by id. */
export async function storeFile(tx: Tx, file: CheckedFile, now: Date): Promise<{ id: string }> {
  const { name, contentType, size, checksum } = file
  const { id } = await tx.storedFile.create({
    data: { name, contentType, size, checksum, storedAt: now },
    select: { id: true },
  })
  await fileStore.put(tx, id, new Uint8Array(file.bytes))
  return { id }
}
