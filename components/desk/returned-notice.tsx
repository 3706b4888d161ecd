import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { sayMoment } from '@/lib/dates'
import type { Returned } from '@/lib/moderation/queries/returned'

/** Why an entry came back, and which of its parts a note speaks of, each with the way to it. */
export function ReturnedNotice({
  returned,
  parts,
}: {
  returned: Returned | null
  parts: (field: string) => { label: string; href: string } | null
}) {
  const t = useTranslations('desk')
  const locale = useLocale()
  if (!returned) return null
  return (
    <Notice kind="needs-decision" title={t('cameBack')}>
      <p className="note">
        {t.rich('cameBackBy', {
          at: sayMoment(returned.at, locale),
          organisation: () => <span lang={returned.by.language}>{returned.by.name}</span>,
        })}
      </p>
      <p className="pre">{returned.reason}</p>
      {Object.keys(returned.notes).length > 0 ? (
        <dl className="rows">
          {Object.entries(returned.notes).map(([field, note]) => {
            const part = parts(field)
            return (
              <div key={field}>
                <dt>{part ? <a href={part.href}>{part.label}</a> : field}</dt>
                <dd className="pre">{note}</dd>
              </div>
            )
          })}
        </dl>
      ) : null}
    </Notice>
  )
}
