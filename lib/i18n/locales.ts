/** Interface languages that are complete; a language joins when every key is there (tests hold it). */
export const locales = ['en', 'vi'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

/** The languages' names in themselves. */
export const localeNames: Record<Locale, string> = { en: 'English', vi: 'Tiếng Việt' }

/** The interface language that stands beside a text's own. */
export const otherThan = (language: string): Locale =>
  locales.find((locale) => locale !== language) ?? defaultLocale

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value)

/** Languages that texts may be written in: the official ones of the countries in the data. */
export const textLanguages = [
  'en',
  'vi',
  'th',
  'km',
  'lo',
  'my',
  'id',
  'ms',
  'fil',
  'pt',
  'tet',
  'zh',
  'ta',
  'hi',
  'ja',
  'ko',
  'fr',
  'ru',
  'es',
  'ar',
] as const
export type TextLanguage = (typeof textLanguages)[number]
