// Server actions called as an attacker would: by their id, over plain HTTP, without our pages.
import type { BuiltAction } from './built-actions'

export type RawAnswer = { status: number; body: string; lands: string | null }
export type Fields = Record<string, string | string[] | File>

/** Posts to an action what its form would post; `origin: null` leaves the header out. */
export async function postRaw(
  base: string,
  { id, page }: BuiltAction,
  fields: Fields,
  { cookie, origin = new URL(base).origin }: { cookie?: string; origin?: string | null } = {},
): Promise<RawAnswer> {
  const body = new FormData()
  // React's own encoding of the two arguments (state, form): the form's fields first, then the list of both.
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(`_1_${name}`, each)
  body.append('0', '[{"status":"idle"},"$K1"]')
  const answer = await fetch(new URL(page, base), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'next-action': id,
      accept: 'text/x-component',
      ...(cookie ? { cookie } : {}),
      ...(origin === null ? {} : { origin }),
    },
    body,
  })
  const lands = answer.headers.get('x-action-redirect') ?? answer.headers.get('location')
  return { status: answer.status, body: await answer.text(), lands: lands?.split(';')[0] ?? null }
}
