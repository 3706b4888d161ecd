// The page where a person sets their own password, behind a link that an administrator hands over. The link is a
// signature over the account as it stands: it holds for a day and dies with the first password set, with a newer
// link, and with a suspension, so nothing needs to be stored and nothing can be used twice.
import 'server-only'
import { appDb, type Tx } from '@/lib/db/clients'
import { heldAt } from '@/lib/policy/membership'
import { isSignature, markOf, signatureOf } from './secrets'

const day = 86_400_000
export const linkLasts = day
/** For so long the administrator who made a link can see it again. */
export const linkShown = 10 * 60_000

export type LinkedPerson = { id: string; version: number; passwordHash: string | null }

const signed = (person: LinkedPerson, expires: number) =>
  `${person.id}.${expires}.${person.version}.${markOf('password-link', person.passwordHash ?? 'none')}`

export function passwordLink(person: LinkedPerson, madeAt: Date): string {
  const expires = madeAt.getTime() + linkLasts
  return `${person.id}.${expires.toString(36)}.${signatureOf('password-link', signed(person, expires))}`
}

const shape = /^([0-9a-f-]{36})\.([0-9a-z]{1,11})\.([\w-]{43})$/

/** The person whom a link lets in, or null for one that never was, is over, or was used. */
export async function personOfLink(link: string, now: Date, db: Pick<Tx, 'person'> = appDb()) {
  const [, id = '', stated = '', signature = ''] = shape.exec(link) ?? []
  const expires = Number.parseInt(stated, 36)
  if (!id || !(expires > now.getTime())) return null
  const person = await db.person.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      state: true,
      version: true,
      passwordHash: true,
      memberships: {
        where: heldAt(now),
        select: { seat: { select: { organisation: { select: { name: true } } } } },
      },
    },
  })
  if (person?.state !== 'active') return null
  return isSignature('password-link', signed(person, expires), signature) ? person : null
}
