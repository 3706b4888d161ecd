// The corridor as a form comes to it, without the framework around it. Import this file first: it stands in for
// what Next gives to an action, and for who is asking; everything below is the real thing on the real database.
import { randomUUID } from 'node:crypto'
import { createTranslator } from 'next-intl'
import { vi } from 'vitest'
import type { Action } from '@/lib/action/define-action'
import type { FormState } from '@/lib/action/form-state'
import type { Actor } from '@/lib/policy/actor'

const asking = vi.hoisted((): { actor: Actor | null; origin: string | null; refreshed: string[] } => ({
  actor: null,
  origin: 'http://localhost:3000',
  refreshed: [],
}))

class Gone extends Error {
  constructor(readonly to: string | null) {
    super(to ?? 'not found')
  }
}

vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers(asking.origin === null ? {} : { origin: asking.origin })),
}))
vi.mock('next/cache', () => ({
  refresh: () => undefined,
  revalidateTag: (tag: string) => asking.refreshed.push(tag),
  // Nothing is kept between two questions of a test.
  unstable_cache: (ask: () => unknown) => ask,
}))
vi.mock('@/lib/page-cache/warm', () => ({ warmPages: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Gone(to)
  },
  notFound: () => {
    throw new Gone(null)
  },
}))
vi.mock('@/lib/auth/current', () => ({
  currentActor: () => Promise.resolve(asking.actor),
  currentViewer: () => Promise.resolve(asking.actor ?? { kind: 'visitor' }),
}))
vi.mock('next-intl/server', async () => {
  const { messagesOf } = await import('@/lib/i18n/messages')
  return {
    getTranslations: ({ locale }: { locale: 'en' | 'vi' }) =>
      Promise.resolve(createTranslator({ locale, messages: messagesOf(locale), timeZone: 'UTC' })),
  }
})

/** From here on the forms come from this person; from nobody with null. */
export function actAs(actor: Actor | null): void {
  asking.actor = actor
}

/** From here on the forms come from this page; from none that says so with null. */
export function comeFrom(origin: string | null): void {
  asking.origin = origin
}

/** The tags that were refreshed since the last question. */
export const refreshed = (): string[] => asking.refreshed.splice(0)

type One = string | File | number
export type Values = Record<string, One | readonly string[]>

const several = (value: One | readonly string[]): readonly One[] =>
  typeof value === 'object' && !(value instanceof File) ? value : [value]

/** A form of our pages: with its key, in the reader's language. */
export function formOf(values: Values): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries<One | readonly string[]>({
    idempotencyKey: randomUUID(),
    locale: 'en',
    ...values,
  }))
    for (const each of several(value)) form.append(name, each instanceof File ? each : String(each))
  return form
}

export type Posted = { state: FormState } | { redirect: string } | { notFound: true }

/** What posting a form comes to: where it goes, or the state that it shows. */
export async function post(action: Action, values: Values): Promise<Posted> {
  return await send(action, formOf(values))
}

export async function send(action: Action, form: FormData): Promise<Posted> {
  try {
    return { state: await action({ status: 'idle' }, form) }
  } catch (gone) {
    if (!(gone instanceof Gone)) throw gone
    return gone.to === null ? { notFound: true } : { redirect: gone.to }
  }
}

/** The sentences beside the fields, by field. */
export function errorsIn(posted: Posted): Record<string, string> {
  if (!('state' in posted) || posted.state.status !== 'invalid') return { unexpected: JSON.stringify(posted) }
  return Object.fromEntries(posted.state.errors.map(({ field, message }) => [field, message]))
}

/** The sentence of a form that was refused as a whole. */
export const refusalIn = (posted: Posted): string =>
  'state' in posted && posted.state.status === 'refused' ? posted.state.message : JSON.stringify(posted)

/** The last part of an address that was led to. */
export const landed = (posted: Posted): string =>
  'redirect' in posted ? posted.redirect : JSON.stringify(posted)

/** What was typed, as the form would show it again. */
export const typedIn = (posted: Posted): Record<string, string | string[]> =>
  'state' in posted && 'values' in posted.state ? posted.state.values : {}
