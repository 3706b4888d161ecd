import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** What a moderator noted on a field, right above the field. */
export function Noted({ note, children }: { note: string | undefined; children: ReactNode }) {
  const t = useTranslations('desk')
  if (!note) return children
  return (
    <div className="space-y-2">
      <div className="notice n-decision">
        <p>
          <strong>{t('noteHere')}</strong>
        </p>
        <p className="pre">{note}</p>
      </div>
      {children}
    </div>
  )
}
