import { useTranslations } from 'next-intl'

export type Crumb = { href: string; label: string; lang?: string | undefined }

/** The way back up; the page itself is its heading, so it is not repeated here. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations('page')
  return (
    <nav className="noprint" aria-label={t('youAreHere')}>
      <ol className="crumbs">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href} lang={crumb.lang}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
