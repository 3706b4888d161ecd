import { isLocale } from '@/lib/i18n/locales'

const nowhere = 'http://own.invalid'

/**
 * Where to go after signing in: a path of our own pages, or null. Nothing that a browser could read as another
 * host gets through (ASVS 3.7.2), and not the account's doors, which would only lead in circles.
 */
export function ownPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > 500) return null
  if (!asked.startsWith('/') || /[\\\s\p{Cc}]/u.test(asked)) return null
  let url: URL
  try {
    url = new URL(asked, nowhere)
  } catch {
    return null
  }
  const [, locale = '', ...rest] = url.pathname.split('/')
  if (url.origin !== nowhere || !asked.startsWith(`/${locale}`) || !isLocale(locale)) return null
  if (/^account\/(sign-in|sign-out|password)/.test(rest.join('/'))) return null
  return `${url.pathname}${url.search}`
}
