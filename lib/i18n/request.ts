import { getRequestConfig } from 'next-intl/server'
import { locale as localeOfPage } from 'next/root-params'
import { plainLanguage } from './dated'
import { defaultLocale, isLocale } from './locales'
import { messagesOf } from './messages'

// Pages take the language from their address; server actions name it, since they have no address of their own.
export default getRequestConfig(async ({ locale: named }) => {
  const asked = named ?? (await localeOfPage())
  const locale = typeof asked === 'string' ? asked : defaultLocale
  const language = plainLanguage(locale)
  if (!isLocale(language))
    return { locale: defaultLocale, messages: messagesOf(defaultLocale), timeZone: 'UTC' }
  // On a page of the past its locale carries the day, by which the links on it are written.
  return { locale, messages: messagesOf(language), timeZone: 'UTC' }
})
