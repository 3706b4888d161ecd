// Server actions as the build serves them: by their id.
import { readFileSync } from 'node:fs'
import path from 'node:path'

export type BuiltAction = { id: string; name: string; file: string }

/** Every action that the build serves, by what it is called and where it is declared. */
export function builtActions(distDir: string): BuiltAction[] {
  const manifest = JSON.parse(
    readFileSync(path.resolve(distDir, 'server/server-reference-manifest.json'), 'utf8'),
  ) as { node: Record<string, { exportedName?: string; filename?: string }> }
  return Object.entries(manifest.node)
    .map(([id, { exportedName = '', filename = '' }]) => ({ id, name: exportedName, file: filename }))
    .sort((a, b) => `${a.file}${a.name}`.localeCompare(`${b.file}${b.name}`))
}
