import { describe, expect, it } from 'vitest'
import { languageName } from './language-name'
import { languageOf } from './text-language'

describe('a short text without a language of its own', () => {
  it('is in the language of what it belongs to', () => {
    expect(languageOf('បញ្ជីវត្តមាន 2025', 'km')).toBe('km')
    expect(languageOf('Danh sách học viên', 'vi')).toBe('vi')
    expect(languageOf('Attendance list', 'vi')).toBe('vi')
  })

  it('is English where it has none of that language’s letters', () => {
    expect(languageOf('Attendance list, 2025', 'km')).toBe('en')
    expect(languageOf('Attendance list', 'th')).toBe('en')
    expect(languageOf('List', 'ms-Arab')).toBe('en')
  })

  it('keeps a tag that nobody knows', () => {
    expect(languageOf('Attendance list', 'not a tag')).toBe('en')
    expect(languageName('not a tag', 'en')).toBe('not a tag')
    expect(languageName('km', 'vi')).toMatch(/Khmer/)
  })
})
