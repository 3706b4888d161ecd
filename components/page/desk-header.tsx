import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { routes } from '@/lib/routes'
import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'

export type DeskSection = { href: string; label: string; count?: number; current?: boolean }
export type DeskHeaderProps = {
  path: string
  person: string
  organisation?: { name: string; lang?: string; changeable?: boolean } | undefined
  /** Their notices, and how many are new. */
  notices?: { href: string; label: string } | undefined
  sections: readonly DeskSection[]
  /** The form that signs out; it is an action, so it belongs to whoever owns that action. */
  signOut: ReactNode
}

/** Who is working, for whom, and where they can go. */
export function DeskHeader({ path, person, organisation, notices, sections, signOut }: DeskHeaderProps) {
  const t = useTranslations('page')
  const locale = useLocale()
  return (
    <header className="noprint">
      <div className="page head">
        <a className="mark" href={routes.desk(locale)}>
          <Mark />
          {t('name')}
        </a>
        <div className="nav">
          <LanguageSwitch path={path} />
          <a href={routes.home(locale)}>{t('publicSite')}</a>
          {notices ? <a href={notices.href}>{notices.label}</a> : null}
          <a href={routes.account(locale)}>{person}</a>
          {signOut}
        </div>
      </div>
      {organisation ? (
        <p className="page row note">
          <span>
            {t.rich('deskOf', {
              organisation: () => (
                <strong className="c-ink" lang={organisation.lang}>
                  {organisation.name}
                </strong>
              ),
            })}
          </span>
          {organisation.changeable ? (
            <a href={routes.chooseOrganisation(locale)}>{t('changeOrganisation')}</a>
          ) : null}
        </p>
      ) : null}
      <nav className="page nav" aria-label={t('sections')}>
        {sections.map((section) => (
          <a key={section.href} href={section.href} aria-current={section.current ? 'page' : undefined}>
            {section.label}
            {section.count === undefined ? null : <> ({section.count})</>}
          </a>
        ))}
      </nav>
      <div className="selvedge" />
    </header>
  )
}
