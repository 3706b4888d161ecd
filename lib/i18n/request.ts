import { getRequestConfig } from 'next-intl/server'
import { locale as localeOfPage } from 'next/root-params'
import { defaultLocale, isLocale } from './locales'
import { messagesOf } from './messages'

// Pages take the language from their address; server actions name it, since they have no address of their own.
export default getRequestConfig(async ({ locale: named }) => {
  const asked = named ?? (await localeOfPage())
  const locale = typeof asked === 'string' && isLocale(asked) ? asked : defaultLocale
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' }
})
