import { useLocale, useTranslations } from 'next-intl'
import { plainLanguage } from '@/lib/i18n/dated'
import { languageName } from '@/lib/i18n/language-name'
import type { OfficialLanguage } from '@/lib/organisation/rules'

/** The script that a language is written in, as its tag says or implies: `ms-Arab` is Arabic, `km` is Khmer. */
function scriptOf(tag: string, locale: string): string | null {
  const { script } = new Intl.Locale(tag).maximize()
  if (!script) return null
  // The two ways of writing Han are told apart by words that say nothing alone ("Simplified").
  const said = script === 'Hans' || script === 'Hant' ? 'Hani' : script
  return new Intl.DisplayNames(locale, { type: 'script', fallback: 'none' }).of(said) ?? null
}

/** What a language calls itself; null where nobody knows it, or knows it only in a script that is not meant. */
function ownNameOf({ tag, direction }: OfficialLanguage): string | null {
  const own = languageName(tag, tag)
  const isMeant = direction === 'ltr' || /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}]/u.test(own)
  return own !== tag && isMeant ? own : null
}

/** Official languages, each by its name in itself, with its script, its direction and its standing in the country. */
export function OfficialLanguages({ languages }: { languages: readonly OfficialLanguage[] }) {
  const t = useTranslations('country.page')
  const role = useTranslations('country.role')
  const locale = useLocale()
  return (
    <ul>
      {languages.map((language) => {
        const { tag, name, role: told, direction } = language
        const own = ownNameOf(language)
        const here = plainLanguage(locale) === 'en' ? name : languageName(tag, locale)
        const script = scriptOf(tag, locale)
        return (
          <li key={tag}>
            {here}
            {own === null || own === here ? null : (
              <>
                {' ('}
                <bdi lang={tag} dir={direction}>
                  {own}
                </bdi>
                {')'}
              </>
            )}
            <span className="note">
              {script ? ` · ${t('script', { script })}` : null}
              {` · ${t(`direction.${direction}`)}`}
              {told ? ` · ${role.has(told) ? role(told) : told}` : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** The same in one line: names only. */
export function LanguageNames({ languages }: { languages: readonly OfficialLanguage[] }) {
  const locale = useLocale()
  return (
    <>
      {new Intl.ListFormat(locale, { type: 'unit' }).format(
        languages.map(({ tag, name }) => (plainLanguage(locale) === 'en' ? name : languageName(tag, locale))),
      )}
    </>
  )
}
