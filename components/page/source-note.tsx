import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Confidence, ConfidenceMark } from './confidence-mark'

/** Where a fact comes from and how far it was checked. */
export function SourceNote({
  source,
  href,
  lang,
  confidence,
  children,
}: {
  source?: string | null | undefined
  href?: string | null | undefined
  lang?: string | undefined
  confidence?: Confidence | undefined
  children?: ReactNode
}) {
  const t = useTranslations('page')
  return (
    <div className="note">
      {source ? (
        <p>
          {t('source')}: <span lang={lang}>{href ? <a href={href}>{source}</a> : source}</span>
        </p>
      ) : (
        <p>{t('sourceUnknown')}</p>
      )}
      {confidence ? <ConfidenceMark confidence={confidence} always /> : null}
      {children}
    </div>
  )
}
