import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import { argueChange } from '@/lib/baseline/actions'
import type { ChangeInFull } from '@/lib/baseline/queries/desk'
import { sayMoment } from '@/lib/dates'

/** What was said for and against it, and a place to say more while it is open. */
export function ChangeArguments({ change, formKey }: { change: ChangeInFull; formKey: string }) {
  const t = useTranslations('baseline')
  const locale = useLocale()
  const said = change.arguments
  return (
    <section className="space-y-3" aria-labelledby="arguments">
      <h2 id="arguments">{t('arguments')}</h2>
      {said.length === 0 ? (
        <p className="note">{t('noArguments')}</p>
      ) : (
        <ol className="rows">
          {said.map(({ id, by, organisation, at, text, language }) => (
            <li key={id}>
              <p className="note">
                {t.rich('arguedBy', {
                  person: by,
                  organisation: () => <span lang={organisation.language}>{organisation.name}</span>,
                  at: sayMoment(at, locale),
                })}
              </p>
              <p className="pre" lang={language}>
                {text}
              </p>
            </li>
          ))}
        </ol>
      )}
      {change.state === 'proposed' && change.may.argue ? (
        <ActionForm action={argueChange} idempotencyKey={formKey} label={t('argue')}>
          <input type="hidden" name="id" value={change.id} />
          <FormTextArea
            name="text"
            label={t('argueLabel')}
            hint={t('argueHint')}
            rows={3}
            maxLength={2000}
            required
          />
          <Button kind="secondary">{t('argueNow')}</Button>
        </ActionForm>
      ) : null}
    </section>
  )
}
