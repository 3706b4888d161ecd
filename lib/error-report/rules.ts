// What a report of an error is called, by when it is owed an answer, and which page it speaks of. Pure.
import { decisionDueOn } from '@/lib/desk/rules'
import { isLocale } from '@/lib/i18n/locales'

/** As long as a decision may take: ten working days. */
export const answerDueOn = decisionDueOn

/** The address of one of our pages without its language, however it was pasted; null where it is none. */
export function pageAbout(typed: string): string | null {
  const path = typed.replace(/^https?:\/\/[^/]+/i, '')
  if (!path.startsWith('/') || path.startsWith('//') || /[\s\\]|\p{Cc}/u.test(path)) return null
  const [, first = ''] = path.split(/[/?#]/)
  const bare = isLocale(first) ? path.slice(first.length + 1) : path
  return bare.startsWith('/') ? bare : `/${bare}`
}

/** The address under which the reader finds the answer: the reference, and a secret that only they were given. */
export const ticketOf = (reference: string, secret: string): string => `${reference}-${secret}`

export function readTicket(ticket: string): { reference: string; secret: string } | null {
  const [, reference, secret] = /^(E-\d{8}-[0-9A-F]{8})-([\w-]{20,64})$/.exec(ticket) ?? []
  return reference && secret ? { reference, secret } : null
}
