// What was typed when the sign-in had ended. It is kept for a day, in a row that only the same browser finds and only
// the same person is shown: the form says for whom it was made, by a keyed mark, and after signing in the mark must be
// theirs. Nothing is written on anybody's behalf: the form is filled in again, and pressed again.
import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { addressOf } from '@/lib/auth/address'
import { cookieOptions, keptCookieName } from '@/lib/auth/cookies'
import { ownPath } from '@/lib/auth/return-to'
import { markOf } from '@/lib/auth/secrets'
import { appDb } from '@/lib/db/clients'
import { typedValues } from './form-input'
import { secondsToWait, type RateRule } from './rate'

const day = 86_400_000
/** More than any of our forms holds; what is larger is not kept. */
const largest = 200_000
/** Forms of one browser that wait at a time. */
const most = 5
const keptByAddress: RateRule = { kind: 'kept', points: 30, seconds: 600 }

type Values = Record<string, string | string[]>
export type KeptPost = { path: string; form: string; values: Values }

/** Whom a form is made for; says nothing about them, and opens nothing. */
export const writerMark = (personId: string): string => markOf('kept-post', personId)

const token = /^[\w-]{43}$/
const hashOf = (presented: string) => Uint8Array.from(createHash('sha256').update(presented).digest())

/** Fields of the corridor's own, which a form is given anew. */
const ownFields = ['idempotencyKey', 'formWriter', 'formName', 'locale', 'then']

type Posted = { form: FormData; secrets: readonly string[]; event: string; locale: string }

/** Keeps the texts of a form, and answers the page to come back to; null where they could not be kept. */
export async function keepPost({ form, secrets, event, locale }: Posted, now: Date): Promise<string | null> {
  const [writer, name] = [form.get('formWriter'), form.get('formName')]
  if (typeof writer !== 'string' || typeof name !== 'string' || !name || !/^[\w-]{22}$/.test(writer))
    return null
  const asked = await headers()
  const path = ownPath(asked.get('x-concord-path'))
  const fields = typedValues(form, [...secrets, ...ownFields])
  if (!path || name.length > 300 || JSON.stringify(fields).length > largest) return null
  if ((await secondsToWait(keptByAddress, markOf('guessing', addressOf(asked)))) > 0) return null

  const jar = await cookies()
  const held = jar.get(keptCookieName())?.value
  const browser = held && token.test(held) ? held : randomBytes(32).toString('base64url')
  const browserHash = hashOf(browser)
  const row = { event, locale, fields, keptAt: now, expiresAt: new Date(now.getTime() + day) }
  const place = { browserHash, writer, path, form: name }
  await appDb().$transaction(async (tx) => {
    await tx.keptPost.deleteMany({ where: { expiresAt: { lte: now } } })
    await tx.keptPost.upsert({
      where: { browserHash_writer_path_form: place },
      create: { ...place, ...row },
      update: row,
      select: { id: true },
    })
    const older = await tx.keptPost.findMany({
      where: { browserHash },
      orderBy: [{ keptAt: 'desc' }, { id: 'asc' }],
      skip: most,
      select: { id: true },
    })
    await tx.keptPost.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } })
  })
  jar.set(keptCookieName(), browser, { ...cookieOptions(), maxAge: day / 1000 })
  return path
}

/** What this person typed in this browser and did not save. */
export async function keptPostsOf(personId: string, now: Date): Promise<KeptPost[]> {
  const held = (await cookies()).get(keptCookieName())?.value
  if (!held || !token.test(held)) return []
  const rows = await appDb().keptPost.findMany({
    where: { browserHash: hashOf(held), writer: writerMark(personId), expiresAt: { gt: now } },
    orderBy: [{ keptAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: { path: true, form: true, fields: true },
  })
  return rows.map(({ fields, ...row }) => ({ ...row, values: fields as Values }))
}

/** The form was saved after all: what was kept of it is over. */
export async function dropKeptPost(form: FormData, personId: string, event: string): Promise<void> {
  if (!form.has('formWriter')) return
  const held = (await cookies()).get(keptCookieName())?.value
  if (!held || !token.test(held)) return
  await appDb().keptPost.deleteMany({
    where: { browserHash: hashOf(held), writer: writerMark(personId), event },
  })
}
