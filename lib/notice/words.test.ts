// Every kind of notice that is written anywhere has its words, in every language: what happened, and why one is told.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { translatorOf } from '@/lib/i18n/translator'
import { noticeKeys, sayNotice } from './labels'

const root = path.resolve(import.meta.dirname, '..')
const kinds = [
  ...new Set(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(
        ({ name, parentPath }) =>
          name.endsWith('.ts') && !name.includes('.test.') && !parentPath.includes('generated'),
      )
      .map(({ name, parentPath }) => readFileSync(path.join(parentPath, name), 'utf8'))
      .flatMap((text) =>
        [...text.matchAll(/\b(?:kind: |notice\()'([a-z-]+\.[a-z-]+)'/g)].map(([, kind = '']) => kind),
      ),
  ),
].sort()

describe('the kinds of notice', () => {
  it('are found where they are written', () => {
    expect(kinds).toEqual(
      expect.arrayContaining([
        'commitment.published',
        'commitment.returned',
        'commitment.submitted',
        'progress.published',
        'progress.returned',
        'progress.submitted',
      ]),
    )
  })

  describe.each(locales)('in %s', (locale) => {
    const t = translatorOf(locale)

    it.each(kinds)('%s says what happened and why one is told', (kind) => {
      const keys = noticeKeys(kind)

      expect(t.has(keys.said), keys.said).toBe(true)
      expect(t.has(keys.why), keys.why).toBe(true)
    })
  })
})

describe('a notice', () => {
  const t = translatorOf('en')

  it('is said with its label and with its days in full', () => {
    const values = { due: '2026-12-01', organisation: 'Ministry of Posts' }

    expect(sayNotice(t, { kind: 'reminder.ahead', label: 'P-1 A cable', values }, 'en')).toEqual({
      said: 'Report due on 1 December 2026: P-1 A cable',
      why: expect.stringContaining('Ministry of Posts') as string,
    })
  })

  it('of a kind that has no words yet is said all the same, with its label', () => {
    expect(sayNotice(t, { kind: 'unheard.of', label: 'P-1', values: {} }, 'en').said).toContain('P-1')
  })
})
