import { describe, expect, it } from 'vitest'
import { dispositionOf, fileHeaders, isHeld } from './answer'

const file = {
  id: '1',
  name: 'Báo cáo tiến độ.pdf',
  contentType: 'application/pdf',
  size: 3,
  checksum: 'a'.repeat(64),
}

describe('a file that is handed out', () => {
  it('keeps its name in its own letters, and a plain one beside it', () => {
    expect(dispositionOf('Báo cáo tiến độ.pdf')).toBe(
      `attachment; filename="Bao cao tien do.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20ti%E1%BA%BFn%20%C4%91%E1%BB%99.pdf`,
    )
    expect(dispositionOf('របាយការណ៍.csv')).toMatch(
      /^attachment; filename="_+\.csv"; filename\*=UTF-8''%E1%9E%9A/,
    )
  })

  it('cannot break out of its header', () => {
    const header = dispositionOf('a".pdf\r\nset-cookie: x=1; \\')
    expect(header).not.toMatch(/[\r\n]/)
    expect(header.match(/"/g)).toHaveLength(2)
  })

  it('is saved, not shown, and never guessed at', () => {
    const headers = fileHeaders(file, 'no-store')
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/sandbox/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('etag')).toBe(`"${file.checksum}"`)
  })

  it('is not sent again to somebody who holds it', () => {
    const asked = (known: string) =>
      new Request('http://localhost/evidence/1', { headers: { 'if-none-match': known } })
    expect(isHeld(asked(`"other", W/"${file.checksum}"`), file)).toBe(true)
    expect(isHeld(asked('"other"'), file)).toBe(false)
  })
})
