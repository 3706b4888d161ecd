import { useLocale, useTranslations } from 'next-intl'
import { routes } from '@/lib/routes'
import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'

const sections = ['plans', 'frameworks', 'coverage', 'organisations', 'countries', 'forums'] as const

/** `path` is the page's own address, from `routes`: it marks the section and leads to the same page elsewhere. */
export function SiteHeader({ path }: { path: string }) {
  const t = useTranslations('page')
  const locale = useLocale()
  return (
    <header className="noprint">
      <div className="page head">
        <a className="mark" href={routes.home(locale)}>
          <Mark />
          {t('name')}
        </a>
        <div className="nav">
          <LanguageSwitch path={path} />
          <a href={routes.desk(locale)}>{t('signIn')}</a>
        </div>
      </div>
      <nav className="page nav" aria-label={t('sections')}>
        {sections.map((section) => {
          const href = routes[section](locale)
          return (
            <a
              key={section}
              href={href}
              aria-current={path === href ? 'page' : path.startsWith(`${href}/`) || undefined}
            >
              {t(section)}
            </a>
          )
        })}
      </nav>
      <div className="selvedge" />
    </header>
  )
}
