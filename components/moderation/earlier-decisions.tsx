import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { sayMoment } from '@/lib/dates'
import type { EarlierDecision } from '@/lib/moderation/queries/decisions'

/** Why it was returned before, note by note, so that the second reading asks for nothing new by accident. */
export function EarlierDecisions({
  decisions,
  labels,
}: {
  decisions: readonly EarlierDecision[]
  labels: (field: string) => string
}) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  if (decisions.length === 0) return null
  return (
    <Details summary={t('earlierDecisions', { count: decisions.length })} open>
      <ol className="flow">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <p className="note">
              {t(`verdict.${decision.verdict}`, { person: decision.by, at: sayMoment(decision.at, locale) })}
            </p>
            {decision.note ? <p className="pre">{decision.note}</p> : null}
            {decision.fieldNotes.length > 0 ? (
              <dl className="rows">
                {decision.fieldNotes.map(({ field, note }) => (
                  <div key={field}>
                    <dt>{labels(field)}</dt>
                    <dd className="pre">{note}</dd>
                  </div>
                ))}
              </dl>
            ) : null}
          </li>
        ))}
      </ol>
    </Details>
  )
}
