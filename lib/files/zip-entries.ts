/** What a ZIP archive says it holds, read from its directory without unpacking anything. */
export type ZipEntry = { name: string; size: number; isEncrypted: boolean }

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
/** The end record is 22 bytes, and a comment of at most 65,535 bytes may follow it. */
const farthestEnd = 22 + 0xffff

/** Where the end record of an archive begins; -1 where there is none. */
export function endOfZip(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - farthestEnd); at -= 1)
    if (bytes.readUInt32LE(at) === endSignature) return at
  return -1
}

/** The entries of an archive; null where its directory does not hold together. */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endOfZip(bytes)
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (next > end) return null
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      size: bytes.readUInt32LE(at + 24),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    })
    at = next
  }
  return entries
}
