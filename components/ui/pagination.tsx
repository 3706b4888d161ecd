import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Newer and older, by keyset: there are no page numbers to lie when rows arrive. */
export function Pagination({
  newer,
  older,
  children,
}: {
  newer?: string | undefined
  older?: string | undefined
  children?: ReactNode
}) {
  const t = useTranslations('ui')
  if (!newer && !older) return null
  return (
    <nav className="pager" aria-label={t('pages')}>
      {newer ? (
        <a href={newer} rel="prev">
          {t('newer')}
        </a>
      ) : (
        <span />
      )}
      {children ? <span className="note">{children}</span> : null}
      {older ? (
        <a href={older} rel="next">
          {t('older')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
