// Small real files of the kinds that people attach: each opens in the program that its name promises.
import { crc32, deflateSync } from 'node:zlib'

/** A page of plain English lines in a font that every reader has. */
export function pdfOf(title: string, lines: string[]): Uint8Array<ArrayBuffer> {
  const safe = (text: string) =>
    text.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, (found) => `\\${found}`)
  const body = lines.map((line) => `(${safe(line)}) Tj T*`).join('\n')
  const page = `BT /F1 16 Tf 56 780 Td (${safe(title)}) Tj /F1 11 Tf 16 TL 0 -32 Td\n${body}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file + end, 'latin1'))
}

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}

const part = (kind: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  return Buffer.concat([uint32(content.length), named, uint32(crc32(named))])
}

/** A picture of bars, each 0 to 100 high: dark on light, without a word in it. */
export function pngOf(bars: number[]): Uint8Array<ArrayBuffer> {
  const [width, height, gap] = [320, 160, 12]
  const step = Math.floor((width - gap) / Math.max(1, bars.length))
  const rows: Buffer[] = []
  for (let y = 0; y < height; y += 1) {
    const row = Buffer.alloc(width + 1, 1)
    row[0] = 0
    for (const [index, bar] of bars.entries()) {
      if (y < height - 8 - (bar / 100) * (height - 24) || y >= height - 8) continue
      const from = gap + index * step
      row.fill(0, from + 1, from + Math.max(4, step - gap) + 1)
    }
    rows.push(row)
  }
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 3, 0, 0, 0])])
  const palette = Buffer.from([0x1f, 0x3a, 0x5f, 0xf4, 0xf1, 0xea])
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', header),
    part('PLTE', palette),
    part('IDAT', deflateSync(Buffer.concat(rows))),
    part('IEND', Buffer.alloc(0)),
  ])
  return new Uint8Array(file)
}

/** A table that spreadsheets open in its own script: UTF-8 with its mark, fields quoted. */
export function csvOf(rows: string[][]): Uint8Array<ArrayBuffer> {
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`
  const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n')
  return new Uint8Array(Buffer.from(`\uFEFF${text}\r\n`, 'utf8'))
}
