import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { routes } from '@/lib/routes'

type Edition = { code: string; name: string; language: string }

/** The edition before and the one after: they follow one another, and none replaces another unseen. */
export function EditionLinks({ previous, next }: { previous: Edition | null; next: Edition | null }) {
  const t = useTranslations('framework.edition')
  const locale = useLocale()
  const link = (edition: Edition) => (): ReactNode => (
    <a href={routes.framework(locale, edition.code)} lang={edition.language}>
      {edition.name}
    </a>
  )
  return (
    <>
      {previous ? <p className="note">{t.rich('follows', { edition: link(previous) })}</p> : null}
      {next ? <p className="note">{t.rich('followedBy', { edition: link(next) })}</p> : null}
    </>
  )
}
