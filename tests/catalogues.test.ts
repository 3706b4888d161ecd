// Every word on screen stands in every language.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { permissionMatrix } from '@/lib/policy/table'

const root = path.resolve(import.meta.dirname, '..', 'messages')

function keysOf(value: unknown, at: string): [string, string][] {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) throw new Error(`${at} is neither a text nor a group`)
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${at}.${key}`))
}

const catalogue = (locale: string) =>
  new Map(
    readdirSync(path.join(root, locale)).flatMap((file) =>
      keysOf(JSON.parse(readFileSync(path.join(root, locale, file), 'utf8')), file.replace(/\.json$/, '')),
    ),
  )

/** The names that a message asks for: {count, plural, …} and {name}, at any depth. */
const asked = (message: string) =>
  [...new Set([...message.matchAll(/\{\s*([a-zA-Z]\w*)\s*[,}]/g)].map((found) => found[1] ?? ''))].sort()

describe('the catalogues', () => {
  const english = catalogue('en')

  it.each(locales)('are complete in %s', (locale) => {
    const other = catalogue(locale)

    expect([...english.keys()].filter((key) => !other.has(key))).toEqual([])
    expect([...other.keys()].filter((key) => !english.has(key))).toEqual([])
  })

  it.each(locales)('ask for the same values in %s', (locale) => {
    const other = catalogue(locale)
    const inNumbers = (message: string) =>
      asked(message).filter((name) => !['one', 'other', 'zero', 'two', 'few', 'many'].includes(name))

    expect(
      [...english]
        .filter(([key, message]) => inNumbers(message).join() !== inNumbers(other.get(key) ?? '').join())
        .map(([key]) => key),
    ).toEqual([])
  })

  it('are translated, not copied', () => {
    const vietnamese = catalogue('vi')
    const sentences = [...english].filter(
      ([, message]) => message.split(' ').length >= 4 && /[a-z]{3}/.test(message),
    )

    expect(sentences.filter(([key, message]) => vietnamese.get(key) === message).map(([key]) => key)).toEqual(
      [],
    )
  })
})

describe('the screen of permissions', () => {
  it('has a word for every module and every act', () => {
    const english = catalogue('en')
    const keys = permissionMatrix().flatMap(({ act }) => [
      `trail.permissions.module.${act.module.split('/')[1] ?? ''}`,
      `trail.permissions.do.${act.action}`,
    ])

    expect([...new Set(keys)].filter((key) => !english.has(key))).toEqual([])
  })
})

describe('pages', () => {
  it('hard-code no sentence', () => {
    const files = ['app', 'components'].flatMap((folder) =>
      readdirSync(path.resolve(root, '..', folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
        .map((entry) => path.join(entry.parentPath, entry.name)),
    )
    // Text between tags that reads like words; names of the product and of formats are the same everywhere.
    const words = />\s*([A-Z][a-z]+(?: [a-z]+)+[.:]?)\s*</g
    const found = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(words)].map((hit) => `${path.basename(file)}: ${hit[1]}`),
    )

    expect(found).toEqual([])
  })
})
