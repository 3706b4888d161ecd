import { describe, expect, it } from 'vitest'
import { toWesternDigits } from './digits'
import { wordsAsked, wordsOf } from './words'

const finds = (question: string, text: string) => {
  const kept = new Set(wordsOf(text))
  return wordsAsked(question).every((word) => kept.has(word))
}

describe('words', () => {
  it.each([
    ['th', 'การกำกับดูแลข้อมูลดิจิทัลข้ามพรมแดน', 'ข้อมูล'],
    ['km', 'ការអភិវឌ្ឍហេដ្ឋារចនាសម្ព័ន្ធឌីជីថល', 'ឌីជីថល'],
    ['lo', 'ການພັດທະນາດິຈິຕອນ', 'ພັດທະນາ'],
    ['my', 'ဒစ်ဂျစ်တယ် စီးပွားရေး', 'စီးပွားရေး'],
    ['vi', 'Chuyển đổi dữ liệu số xuyên biên giới', 'dữ liệu'],
    ['en', 'Cross-border data flows', 'DATA'],
  ])('are found again in %s', (_language, text, question) => {
    expect(finds(question, text)).toBe(true)
  })

  it('of Vietnamese are found without marks', () => {
    expect(finds('du lieu', 'Chuyển đổi dữ liệu số')).toBe(true)
    expect(finds('dien tu', 'Giao dịch điện tử')).toBe(true)
  })

  it('that are not there are not found', () => {
    expect(finds('เคเบิล', 'การกำกับดูแลข้อมูล')).toBe(false)
    expect(finds('cable', 'Cross-border data flows')).toBe(false)
  })
})

describe('digits of every script', () => {
  it('become Western ones and leave the rest alone', () => {
    expect(toWesternDigits('๒๕๖๙ ឆ្នាំ១២ ၃၄ ໕໖ ７８ ab9')).toBe('2569 ឆ្នាំ12 34 56 78 ab9')
  })
})
