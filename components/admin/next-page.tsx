import { useTranslations } from 'next-intl'

type Way = { href: string; label: string }

/** On through a list in its own order, and back to where it begins. By keyset: no page numbers. */
export function NextPage({ first, next }: { first: Way | null; next: Way | null }) {
  const t = useTranslations('ui')
  if (!first && !next) return null
  return (
    <nav className="pager" aria-label={t('pages')}>
      {first ? <a href={first.href}>{first.label}</a> : <span />}
      {next ? (
        <a href={next.href} rel="next">
          {next.label}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
