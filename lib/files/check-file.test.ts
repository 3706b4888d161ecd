import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aJpeg, aPdf, aPng, aWorkbook, aZip } from '@/tests/support/files'
import { checkFile } from './check-file'
import { largestFile } from './kinds'

type Content = string | Uint8Array<ArrayBuffer>
const check = (name: string, content: Content) => checkFile(new File([content], name))
const answerTo = async (name: string, content: Content) => {
  const answer = await check(name, content)
  return answer.ok ? answer.value.contentType : answer.reason
}

describe('a file that is offered as evidence', () => {
  it('is known by its content', async () => {
    expect(await answerTo('a.pdf', aPdf())).toBe('application/pdf')
    expect(await answerTo('a.png', aPng())).toBe('image/png')
    expect(await answerTo('a.jpeg', aJpeg())).toBe('image/jpeg')
    expect(await answerTo('a.xlsx', aWorkbook())).toMatch(/spreadsheetml/)
    expect(await answerTo('a.csv', 'tỉnh,trạm\nLào Cai,12\n')).toBe('text/csv; charset=utf-8')
    expect(await answerTo('a.txt', '\uFEFFបានបញ្ចប់')).toBe('text/plain; charset=utf-8')
  })

  it('keeps its bytes, their checksum and a clean name', async () => {
    const bytes = aPdf()
    const answer = await check('../báo cáo.pdf', bytes)
    expect(answer).toMatchObject({
      ok: true,
      value: {
        name: 'báo cáo.pdf',
        size: bytes.length,
        checksum: createHash('sha256').update(bytes).digest('hex'),
      },
    })
  })

  it('may open with letters that also open a picture', async () => {
    expect(await answerTo('a.csv', 'BMI,PK,MZ\n1,2,3\n')).toBe('text/csv; charset=utf-8')
  })

  it('is refused when it is empty or larger than 10 MB', async () => {
    expect(await answerTo('a.pdf', '')).toBe('file-empty')
    expect(await answerTo('a.csv', 'x'.repeat(largestFile + 1))).toBe('file-too-large')
    expect(await answerTo('a.csv', 'x'.repeat(largestFile))).toBe('text/csv; charset=utf-8')
  })

  it('is refused by its announced size before it is read', async () => {
    const unread = {
      name: 'a.csv',
      size: largestFile + 1,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    }
    await expect(checkFile(unread)).resolves.toEqual({ ok: false, reason: 'file-too-large' })
  })

  it('is refused when it says one thing and is another', async () => {
    expect(await answerTo('report.pdf', '<!doctype html><script>alert(1)</script>')).toBe('file-name-differs')
    expect(await answerTo('report.pdf.exe', aPdf())).toBe('file-name-differs')
    expect(await answerTo('photo.png', aJpeg())).toBe('file-name-differs')
    expect(await answerTo('table.csv', aWorkbook())).toBe('file-name-differs')
    expect(await answerTo('table.csv', aPdf())).toBe('file-name-differs')
    expect(await answerTo('scan', aPdf())).toBe('application/pdf')
  })

  it('is refused when it is of no accepted kind', async () => {
    expect(
      await answerTo(
        'drawing.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      ),
    ).toBe('file-kind')
    expect(await answerTo('page.html', '<html></html>')).toBe('file-kind')
    expect(await answerTo('drawing.csv', '<?xml version="1.0"?><svg onload="alert(1)"/>')).toBe('file-kind')
    expect(await answerTo('page.txt', '\uFEFF \n<!-- --><script>alert(1)</script>')).toBe('file-kind')
    expect(await answerTo('archive.zip', aZip([{ name: 'a.txt', content: 'a' }]))).toBe('file-kind')
    expect(await answerTo('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
      'file-kind',
    )
  })

  it('is refused when a second file hides in it', async () => {
    const zip = Buffer.from(aZip([{ name: 'a.class', content: 'x' }]))
    expect(await answerTo('a.png', aPng('<script>alert(1)</script>'))).toBe('file-several-kinds')
    expect(await answerTo('a.png', aPng(zip))).toBe('file-several-kinds')
    expect(await answerTo('a.jpg', aJpeg('a photograph', zip))).toBe('file-several-kinds')
    expect(await answerTo('a.jpg', aJpeg('%PDF-1.7 1 0 obj'))).toBe('file-several-kinds')
    expect(await answerTo('a.jpg', aJpeg('<html><script>alert(1)</script>'))).toBe('file-several-kinds')
    expect(await answerTo('a.pdf', aPdf('<script>alert(1)</script>'))).toBe('file-several-kinds')
    expect(await answerTo('a.pdf', new Uint8Array([...aPdf(), ...zip]))).toBe('file-several-kinds')
  })

  it('is refused when it is cut short', async () => {
    expect(await answerTo('a.png', aPng().slice(0, 40))).toBe('file-damaged')
    expect(await answerTo('a.jpg', aJpeg().slice(0, -2))).toBe('file-damaged')
    expect(await answerTo('a.pdf', new TextEncoder().encode('%PDF-1.7\n1 0 obj'))).toBe('file-damaged')
    expect(['file-damaged', 'file-name-differs']).toContain(
      await answerTo('a.xlsx', aWorkbook().slice(0, -10)),
    )
  })

  it('is refused when it holds programs, paths that lead out, or a flood', async () => {
    expect(await answerTo('a.xlsx', aWorkbook([{ name: 'xl/vbaProject.bin', content: 'x' }]))).toBe(
      'file-macros',
    )
    expect(await answerTo('a.xlsx', aWorkbook([{ name: '../../evil', content: 'x' }]))).toBe('file-damaged')
    expect(await answerTo('a.xlsx', aWorkbook([{ name: 'xl/secret.xml', content: 'x', flags: 1 }]))).toBe(
      'file-damaged',
    )
    expect(
      await answerTo('a.xlsx', aWorkbook([{ name: 'xl/bomb.xml', content: 'x', size: 4_000_000_000 }])),
    ).toBe('file-damaged')
  })

  it('is refused when a text is not UTF-8, or not a text', async () => {
    expect(await answerTo('a.csv', new Uint8Array([0x74, 0xec, 0x6e, 0x68, 0x2c, 0x31]))).toBe(
      'file-not-utf8',
    )
    expect(await answerTo('a.csv', new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x2c, 0x00]))).toBe(
      'file-not-utf8',
    )
    expect(await answerTo('a.txt', 'a\u0000b')).toBe('file-not-utf8')
  })
})
