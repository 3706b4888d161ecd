import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import { LinkButton } from '@/components/ui/link-button'
import { decideOnMany } from '@/lib/moderation/actions'
import { nameOfEntry } from '@/lib/moderation/filtering'
import type { QueuedEntry } from '@/lib/moderation/queries/entries'
import type { ReadyReason } from '@/lib/canned-reason/queries'
import { routes } from '@/lib/routes'
import { EntryName } from './entry-name'
import { ReasonPicker } from './reason-picker'

/** The chosen entries once more, and one button for all of them. Each is decided on by itself. */
export function DecideMany({
  verdict,
  entries,
  reasons,
  formKey,
}: {
  verdict: 'publish' | 'return'
  entries: readonly QueuedEntry[]
  reasons: readonly ReadyReason[]
  formKey: string
}) {
  const t = useTranslations('bench')
  const moderation = useTranslations('moderation')
  const locale = useLocale()
  if (entries.length === 0)
    return (
      <EmptyState title={t('noneChosen')}>
        <p>{t('chooseSome')}</p>
        <p>
          <a href={routes.queue(locale)}>{moderation('backToQueue')}</a>
        </p>
      </EmptyState>
    )
  return (
    <ActionForm action={decideOnMany} idempotencyKey={formKey} label={t('many')}>
      <input type="hidden" name="verdict" value={verdict} />
      <ol className="rows">
        {entries.map((entry, index) => (
          <li key={nameOfEntry(entry)}>
            <input type="hidden" name={`rows.${index}.kind`} value={entry.kind} />
            <input type="hidden" name={`rows.${index}.id`} value={entry.id} />
            <input type="hidden" name={`rows.${index}.version`} value={entry.version} />
            <EntryName entry={entry} />
            <p className="note" lang={entry.organisation.language}>
              {entry.organisation.name}
            </p>
          </li>
        ))}
      </ol>
      {verdict === 'return' ? (
        <>
          <ReasonPicker reasons={reasons} />
          <FormTextArea
            name="note"
            label={moderation('reason')}
            hint={t('oneReasonForAll')}
            maxLength={2000}
          />
        </>
      ) : (
        <p className="measure">{moderation('publishMeans')}</p>
      )}
      <div className="btns">
        <Button kind={verdict === 'return' ? 'danger' : 'primary'}>
          {t(`now.${verdict}`, { count: entries.length })}
        </Button>
        <LinkButton kind="quiet" href={routes.queue(locale)}>
          {moderation('backToQueue')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
