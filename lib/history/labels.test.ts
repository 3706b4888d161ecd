import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { trailEvents } from './labels'

const root = path.resolve(import.meta.dirname, '..')

describe('the audit trail', () => {
  it('can be narrowed to everything that is ever remembered', () => {
    const texts = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(
        ({ name, parentPath }) =>
          name.endsWith('.ts') && !name.endsWith('.test.ts') && !parentPath.includes('generated'),
      )
      .map(({ name, parentPath }) => readFileSync(path.join(parentPath, name), 'utf8'))
    const remembered = texts.flatMap((text) =>
      [...text.matchAll(/(?:\bevent: |\bnote\(\s*|\bremember\(\s*tx,\s*)'([a-z-]+\.[a-z-]+)'/g)].map(
        ([, event = '']) => event,
      ),
    )

    expect(remembered.length).toBeGreaterThan(50)
    expect(
      [...new Set(remembered)].filter((event) => !(trailEvents as readonly string[]).includes(event)),
    ).toEqual([])
  })

  it('has a word for everything that it can be narrowed to', () => {
    const { noun } = JSON.parse(
      readFileSync(path.join(root, '..', 'messages', 'en', 'trail.json'), 'utf8'),
    ) as { noun: Record<string, string> }

    expect(trailEvents.map((event) => event.split('.')[0] ?? '').filter((named) => !noun[named])).toEqual([])
  })
})
