// Server actions called as an attacker would: by their id, over plain HTTP, without our pages.
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

export type RawAnswer = { status: number; body: string; lands: string | null }

/** Posts to an action what its form would post; `origin: null` leaves the header out. */
export async function postRaw(
  base: string,
  page: string,
  actionId: string,
  fields: Record<string, string>,
  { cookie, origin = new URL(base).origin }: { cookie?: string; origin?: string | null } = {},
): Promise<RawAnswer> {
  const body = new FormData()
  // React's own encoding of the two arguments (state, form): the form's fields first, then the list of both.
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  body.append('0', '[{"status":"idle"},"$K1"]')
  const answer = await fetch(new URL(page, base), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'next-action': actionId,
      accept: 'text/x-component',
      ...(cookie ? { cookie } : {}),
      ...(origin === null ? {} : { origin }),
    },
    body,
  })
  const lands = answer.headers.get('x-action-redirect') ?? answer.headers.get('location')
  return { status: answer.status, body: await answer.text(), lands: lands?.split(';')[0] ?? null }
}
