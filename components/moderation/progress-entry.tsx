import { useLocale, useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'
import { sayDate, sayMoment } from '@/lib/dates'
import { publishProgressEntry, returnProgressEntry } from '@/lib/moderation/actions'
import type { ReadyReason } from '@/lib/canned-reason/queries'
import type { ProgressInQueue } from '@/lib/moderation/queries/progress-entry'
import { progressFields, type ProgressField } from '@/lib/moderation/rules'
import { routes } from '@/lib/routes'
import { Decision, type DecisionKeys } from './decision'
import { EarlierDecisions } from './earlier-decisions'
import { EntryField } from './entry-field'
import { EntryTitle } from './entry-title'
import { EvidenceList } from './evidence-list'
import { sayProgressFact } from './say-facts'

type Period = { start: string; end: string }
const ownWords: readonly ProgressField[] = ['narrative', 'obstacles', 'supportRequested', 'nextStep']

/** An update that awaits a decision, laid beside what was public before it, or beside what was sent back. */
export function ProgressEntry({
  entry,
  against,
  keys,
  reasons,
}: {
  entry: ProgressInQueue
  against: 'published' | 'returned'
  keys: DecisionKeys
  reasons: readonly ReadyReason[]
}) {
  const t = useTranslations()
  const locale = useLocale()
  const saying = { t, locale }
  const period = ({ start, end }: Period) =>
    t('moderation.period', {
      start: sayDate({ on: start, precision: 'day' }, locale),
      end: sayDate({ on: end, precision: 'day' }, locale),
    })
  const compared = against === 'returned' && entry.returned ? entry.returned : entry.published
  return (
    <div className="flow">
      <EntryTitle
        eyebrow={t('moderation.progressEntry')}
        entry={{
          ...entry,
          code: entry.commitment.code,
          title: entry.commitment.title,
          language: entry.commitment.language,
        }}
        organisation={entry.organisation}
        plan={entry.plan}
      >
        <p>
          <strong>{period(entry.period)}</strong>
          {entry.number > 1 ? <> · {t('moderation.amendment', { number: entry.number })}</> : null}
          {entry.receiptNumber ? <> · {t('moderation.receipt', { number: entry.receiptNumber })}</> : null}
        </p>
      </EntryTitle>
      <Comparison entry={entry} compared={compared} period={period} />
      <EarlierDecisions decisions={entry.decisions} labels={(field) => t(`moderation.field.${field}`)} />
      <Decision
        canDecide={entry.canDecide}
        id={entry.id}
        version={entry.version}
        keys={keys}
        publish={publishProgressEntry}
        sendBack={returnProgressEntry}
        queue={routes.queue(locale)}
        reasons={reasons}
        language={entry.language}
        second={entry.second}
      >
        <dl className="rows">
          {progressFields.map((field) => (
            <EntryField
              key={field}
              field={field}
              label={t(`moderation.field.${field}`)}
              now={field === 'evidence' ? '' : sayProgressFact(field, entry.facts, saying)}
              before={
                compared && field !== 'evidence' ? sayProgressFact(field, compared.facts, saying) : undefined
              }
              hidesText={field === 'evidence' && entry.evidence.length > 0}
              language={ownWords.includes(field) ? entry.language : undefined}
              translations={entry.translations.filter((each) => each.field === field)}
              canDecide={entry.canDecide}
            >
              {field === 'evidence' ? (
                <EvidenceList evidence={entry.evidence} language={entry.language} />
              ) : null}
            </EntryField>
          ))}
        </dl>
      </Decision>
    </div>
  )
}

/** What the marked differences are differences from; a choice of two where there are two. */
function Comparison({
  entry,
  compared,
  period,
}: {
  entry: ProgressInQueue
  compared: { at: string } | null
  period: (period: Period) => string
}) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  if (!compared) return <p className="note">{t('firstTime')}</p>
  const isReturned = compared === entry.returned
  const here = routes.queuedProgress(locale, entry.id)
  return (
    <>
      {entry.returned && entry.published ? (
        <Tabs
          label={t('compareWith')}
          tabs={[
            { href: here, label: t('withReturned'), current: isReturned },
            {
              href: routes.queuedProgressAgainstPublished(locale, entry.id),
              label: t('withPublished'),
              current: !isReturned,
            },
          ]}
        />
      ) : null}
      <p className="note">
        {isReturned || !entry.published
          ? t('againstReturned', { at: sayMoment(compared.at, locale) })
          : t('againstPublished', { period: period(entry.published.period) })}
      </p>
    </>
  )
}
