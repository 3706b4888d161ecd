import { describe, expect, it } from 'vitest'
import { faultOfPassword, shortestPassword } from './password-rules'

const about = ['Rosa Anand', 'rosa.anand@ministry.gov', 'Ministry of Digital Affairs']

describe('a new password', () => {
  it.each([
    'Seven kites over the delta',
    'tám cánh diều trên sông Hồng',
    'ว่าวเจ็ดตัวเหนือแม่น้ำ',
    'woven by many hands',
    'ກະແສນ້ຳ ແມ່ນ້ຳຂອງ ສີຂຽວ',
    'x7#kQ2!vB9@pL4$m',
  ])('may be %j', (password) => {
    expect(faultOfPassword(password, about)).toBeNull()
  })

  it('needs no digit, capital or sign', () => {
    expect(faultOfPassword('a quiet river bends twice', about)).toBeNull()
  })

  it(`has ${shortestPassword} characters at least, counted as people count them`, () => {
    expect(faultOfPassword('kites over riv', about)).toBe('short')
    expect(faultOfPassword('👨‍🌾', about)).toBe('short')
  })

  it.each([
    'passwordpassword',
    'Password1234567890',
    '123456789012345',
    'qwertyuiopasdfghjkl',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'abcdefghijklmnopqrstuvwxyz',
    'iloveyou iloveyou',
    'concordconcordconcord',
    'welcome to concord 123456',
  ])('is not %j, which is tried first', (password) => {
    expect(faultOfPassword(password, about)).toBe('guessable')
  })

  it.each(['Rosa Anand Rosa Anand 7', 'rosa.anand@ministry.gov', 'Digital Affairs 2026'])(
    'does not rest on what others know, as %j does',
    (password) => {
      expect(faultOfPassword(password, about)).toBe('personal')
    },
  )
})
