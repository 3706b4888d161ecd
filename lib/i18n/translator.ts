// The catalogues outside a page: for mail, feeds and the worker.
import 'server-only'
// Not from next-intl, whose entry asks for what React has in no process but the framework's.
import { createTranslator } from 'use-intl/core'
import type { Locale } from './locales'
import { messagesOf } from './messages'

export type Translator = {
  (key: string, values?: Record<string, string | number>): string
  has: (key: string) => boolean
}

/** A translator over every catalogue of a language, by full key. */
export const translatorOf = (locale: Locale): Translator =>
  // The catalogues are read, not imported, so their keys are no types.
  createTranslator({ locale, messages: messagesOf(locale), timeZone: 'UTC' }) as unknown as Translator
