import { useLocale, useTranslations } from 'next-intl'
import { plainLanguage } from '@/lib/i18n/dated'
import { localeNames, locales } from '@/lib/i18n/locales'
import { inLanguage } from '@/lib/routes'

/** The same page in each other language, named in that language. */
export function LanguageSwitch({ path }: { path: string }) {
  const t = useTranslations('page')
  const current = plainLanguage(useLocale())
  return (
    <nav className="nav" aria-label={t('language')}>
      {locales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <a key={locale} href={inLanguage(path, locale)} lang={locale} hrefLang={locale} rel="alternate">
            {localeNames[locale]}
          </a>
        ))}
    </nav>
  )
}
