// Server actions as the build serves them: by their id, at a page that carries them.
import { readFileSync } from 'node:fs'
import path from 'node:path'

export type BuiltAction = {
  id: string
  name: string
  file: string
  /** An address of a page that serves it: the framework passes a post elsewhere on, and loses it. */
  page: string
}

type Manifest = {
  node: Record<string, { exportedName?: string; filename?: string; workers: Record<string, unknown> }>
}

const nothing = '00000000-0000-4000-8000-000000000000'

/** app/[locale]/account/(own)/page becomes /en/account. */
const addressOf = (worker: string) =>
  worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replace('[locale]', 'en')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\[[^\]]*\]/g, nothing)

/** Every action that the build serves, by what it is called and where it is declared. */
export function builtActions(distDir: string): BuiltAction[] {
  const manifest = JSON.parse(
    readFileSync(path.resolve(distDir, 'server/server-reference-manifest.json'), 'utf8'),
  ) as Manifest
  return Object.entries(manifest.node)
    .map(([id, { exportedName = '', filename = '', workers }]) => {
      const pages = Object.keys(workers).map(addressOf)
      // A page without a placeholder has most to show; any will do.
      const page = pages.find((each) => !each.includes(nothing)) ?? pages[0] ?? '/en'
      return { id, name: exportedName, file: filename, page }
    })
    .sort((a, b) => `${a.file}${a.name}`.localeCompare(`${b.file}${b.name}`))
}
