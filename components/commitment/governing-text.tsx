import { useLocale, useTranslations } from 'next-intl'
import { plainLanguage } from '@/lib/i18n/dated'
import { languageName } from '@/lib/i18n/language-name'
import type { Translated } from '@/lib/translation/queries'

/** The texts that stand beside a governing one for this reader: their own language first, then English. */
export function besideFor(locale: string, language: string, texts: readonly Translated[]): Translated[] {
  const wanted = [plainLanguage(locale), 'en'].filter(
    (tag, index, all) => tag !== language && all.indexOf(tag) === index,
  )
  return wanted.flatMap((tag) => texts.filter((text) => text.language === tag).slice(0, 1))
}

/** Translations under a governing text, each with its language and who made it. */
export function Beside({ language, texts }: { language: string; texts: readonly Translated[] }) {
  const t = useTranslations('commitmentPage')
  const locale = useLocale()
  return (
    <>
      {besideFor(locale, language, texts).map((text) => (
        <div key={text.language} className="mt-2">
          <p className="note">
            {t('inLanguage', { language: languageName(text.language, locale) })} (
            {t(`translation.${text.state}`)})
          </p>
          <p className="pre" lang={text.language}>
            {text.text}
          </p>
        </div>
      ))}
    </>
  )
}

/** A text in the language that governs, its translations under it. Paragraphs stay as they were written. */
export function GoverningText({
  text,
  language,
  translated,
}: {
  text: string
  language: string
  translated: readonly Translated[]
}) {
  return (
    <>
      <p className="pre" lang={language}>
        {text}
      </p>
      <Beside language={language} texts={translated} />
    </>
  )
}
