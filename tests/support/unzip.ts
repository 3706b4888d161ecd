// The texts inside an archive that the code under test wrote: enough of the format for that, and no more.
import { inflateRawSync } from 'node:zlib'

const entrySignature = 0x02014b50

/** Every entry of the archive by its name, as text. */
export function unzipped(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const found = new Map<string, string>()
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entrySignature)
      throw new Error('the directory of the archive does not hold together')
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    found.set(
      bytes.toString('utf8', at + 46, at + 46 + nameLength),
      (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'),
    )
    at += 46 + nameLength + extra + comment
  }
  return found
}
