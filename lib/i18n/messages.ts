import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import type { Locale } from './locales'

export type Messages = Record<string, unknown>
const read = new Map<Locale, Messages>()

/** Every catalogue of a language, one file a noun: messages/<locale>/<noun>.json becomes the key <noun>. */
export function messagesOf(locale: Locale): Messages {
  const known = read.get(locale)
  if (known) return known
  const folder = path.join(process.cwd(), 'messages', locale)
  const messages = Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown,
      ]),
  )
  if (env.isProduction) read.set(locale, messages)
  return messages
}
