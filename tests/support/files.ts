// Small whole files of every kind that is accepted, and the parts to build hostile ones from.
import { crc32, deflateSync } from 'node:zlib'

const joined = (...parts: (Buffer | string)[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))))

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}

const pngPart = (kind: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(kind), content])
  return Buffer.concat([uint32(content.length), named, uint32(crc32(named))])
}

/** One red dot; `behind` is what somebody hid after its end. */
export const aPng = (behind: Buffer | string = ''): Uint8Array<ArrayBuffer> =>
  joined(
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngPart('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    pngPart('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    pngPart('IEND', Buffer.alloc(0)),
    behind,
  )

export const aJpeg = (comment = 'a photograph', behind: Buffer | string = ''): Uint8Array<ArrayBuffer> => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(comment.length + 2)
  return joined(
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    'JFIF\0',
    Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xfe]),
    length,
    comment,
    Buffer.from([0xff, 0xd9]),
    behind,
  )
}

export const aPdf = (body = '1 0 obj<</Type/Catalog>>endobj'): Uint8Array<ArrayBuffer> =>
  joined(`%PDF-1.7\n${body}\ntrailer<</Root 1 0 R>>\n%%EOF\n`)

type Entry = { name: string; content: string; size?: number; flags?: number }

/** An archive of stored entries; `size` and `flags` may lie. */
export function aZip(entries: Entry[]): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, size, flags = 0 } of entries) {
    const bytes = Buffer.from(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(flags, 6)
    local.writeUInt32LE(crc32(bytes), 14)
    local.writeUInt32LE(bytes.length, 18)
    local.writeUInt32LE(bytes.length, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(flags, 8)
    central.writeUInt32LE(crc32(bytes), 16)
    central.writeUInt32LE(bytes.length, 20)
    central.writeUInt32LE(size ?? bytes.length, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), bytes)
    directory.push(central, Buffer.from(name))
    offset += 30 + name.length + bytes.length
  }
  const held = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(held.length, 12)
  end.writeUInt32LE(offset, 16)
  return joined(...bodies, held, end)
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

export const aWorkbook = (more: Entry[] = []): Uint8Array<ArrayBuffer> =>
  aZip([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="${sheetType}"/></Types>`,
    },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    ...more,
  ])
