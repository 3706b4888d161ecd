import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { sayMoment } from '@/lib/dates'
import { tryMailAgain } from '@/lib/notice/actions'
import type { MailInFull } from '@/lib/notice/queries/deliveries'
import { routes } from '@/lib/routes'
import { MailState } from './mail-list'

/** One mail: to whom, what became of it, and its words. */
export function MailDetail({ mail, formKey }: { mail: MailInFull; formKey: string }) {
  const t = useTranslations('mail.kept')
  const locale = useLocale()
  const { person, address, createdAt, sentAt, text, state } = mail
  return (
    <div className="flow">
      <DefinitionRows
        rows={[
          {
            id: 'to',
            term: t('to'),
            value: <a href={routes.adminPerson(locale, person.id)}>{person.name}</a>,
            note: address,
          },
          { id: 'state', term: t('state'), value: <MailState mail={mail} /> },
          { id: 'made', term: t('made'), value: sayMoment(createdAt.toISOString(), locale) },
          ...(sentAt
            ? [{ id: 'sent', term: t('sentAt'), value: sayMoment(sentAt.toISOString(), locale) }]
            : []),
        ]}
      />
      {state === 'dead' || state === 'refused' ? (
        <ActionForm action={tryMailAgain} idempotencyKey={formKey}>
          <input type="hidden" name="delivery" value={mail.id} />
          <Button>{t('tryAgain')}</Button>
        </ActionForm>
      ) : null}
      {text === null ? (
        <p className="c-soft">{t('notWritten')}</p>
      ) : (
        <section aria-labelledby="words">
          <h2 id="words">{mail.subject}</h2>
          <p className="pre">{text}</p>
          <p className="note">{t('withoutFooter')}</p>
        </section>
      )}
    </div>
  )
}
