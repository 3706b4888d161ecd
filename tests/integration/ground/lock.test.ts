import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Locked = {
  version: string
  integrity?: string
  resolved?: string
  optionalDependencies?: Record<string, string>
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
const locked = Object.entries(lock.packages).filter(([place]) => place !== '')

describe('what is installed', () => {
  it('is named exactly, to the last figure', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })

    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([])
  })

  it('is checked against a checksum, every part of it', () => {
    expect(locked.filter(([, entry]) => !entry.integrity?.startsWith('sha512-'))).toEqual([])
  })

  it('may come from any mirror: the lock names no host', () => {
    expect(locked.filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
  })

  it('runs no script of its own while it is installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true')
  })

  it('is complete for every platform, so that one lock serves them all', () => {
    const names = new Set(locked.map(([place]) => place.split('node_modules/').at(-1)))
    const missing = locked.flatMap(([, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !names.has(name)),
    )

    expect(missing).toEqual([])
  })
})
