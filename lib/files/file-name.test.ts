import { describe, expect, it } from 'vitest'
import { cleanName, endingOf } from './file-name'

describe('the name of a file', () => {
  it('stays as it was sent, in any script', () => {
    expect(cleanName('Báo cáo tiến độ quý II.pdf', 'pdf')).toBe('Báo cáo tiến độ quý II.pdf')
    expect(cleanName('របាយការណ៍ ២០២៦.xlsx', 'xlsx')).toBe('របាយការណ៍ ២០២៦.xlsx')
    expect(cleanName('รายงานความก้าวหน้า.csv', 'csv')).toBe('รายงานความก้าวหน้า.csv')
  })

  it('leads nowhere', () => {
    expect(cleanName('../../etc/passwd.csv', 'csv')).toBe('etc-passwd.csv')
    expect(cleanName('C:\\Windows\\system32\\report.pdf', 'pdf')).toBe('C-Windows-system32-report.pdf')
    expect(cleanName('.htaccess.txt', 'txt')).toBe('htaccess.txt')
  })

  it('cannot be read backwards or hold unseen letters', () => {
    expect(cleanName('invoice\u202Efdp.exe.pdf', 'pdf')).toBe('invoicefdp.exe.pdf')
    expect(cleanName('a\u0000b\r\nc.pdf', 'pdf')).toBe('abc.pdf')
    expect(cleanName('zero\u200Bwidth.png', 'png')).toBe('zerowidth.png')
  })

  it('breaks no header and no command', () => {
    expect(cleanName('a"; filename="b.html".csv', 'csv')).toBe('a- filename=-b.html-.csv')
    expect(cleanName('$(rm -rf).txt', 'txt')).toBe('(rm -rf).txt')
  })

  it('ends as its content says', () => {
    expect(cleanName('photo.JPEG', 'jpg')).toBe('photo.jpg')
    expect(cleanName('scan', 'pdf')).toBe('scan.pdf')
    expect(cleanName('report.v2.pdf', 'pdf')).toBe('report.v2.pdf')
  })

  it('is never empty, reserved or endless', () => {
    expect(cleanName('...pdf', 'pdf')).toBe('file.pdf')
    expect(cleanName('', 'png')).toBe('file.png')
    expect(cleanName('CON.csv', 'csv')).toBe('file-CON.csv')
    const long = cleanName(`${'កម្ពុជា'.repeat(60)}.pdf`, 'pdf')
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(204)
    expect(long.normalize('NFC')).toBe(long)
  })

  it('has an ending only after its last dot', () => {
    expect(endingOf('report.pdf.exe')).toBe('exe')
    expect(endingOf('report.PDF ')).toBe('pdf')
    expect(endingOf('no ending')).toBe('')
    expect(endingOf('a.b/c')).toBe('')
  })
})
