import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormCheckboxes, FormSelect, FormTextArea } from '@/components/ui/form-fields'
import { sayMoment } from '@/lib/dates'
import { sendMessage } from '@/lib/review/actions'
import type { ConversationInFull } from '@/lib/review/queries/conversation'
import { languageChoices } from '../language-choices'

/** What was said so far, oldest first. */
export function Messages({ messages }: { messages: ConversationInFull['messages'] }) {
  const t = useTranslations('review.conversation')
  const locale = useLocale()
  if (messages.length === 0) return <p className="c-soft">{t('none')}</p>
  return (
    <ol>
      {messages.map((message) => (
        <li key={message.id} className="ruled space-y-1">
          <p className="note">
            <strong className="c-ink">{message.by}</strong>{' '}
            {t.rich('for', {
              organisation: () => (
                <span lang={message.organisation.language}>{message.organisation.name}</span>
              ),
            })}
            {' · '}
            <time dateTime={message.at}>{sayMoment(message.at, locale)}</time>
          </p>
          {message.mentions.length > 0 ? (
            <p className="note">{t('mentions', { people: message.mentions.join(', ') })}</p>
          ) : null}
          <p className="pre measure" lang={message.language}>
            {message.text}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** One more message; whom it may speak to is everyone who can read it. */
export function MessageForm({
  conversation: { versionId, reviewer, readers },
  formKey,
  language,
}: {
  conversation: ConversationInFull
  formKey: string
  language: string
}) {
  const t = useTranslations('review.conversation')
  const locale = useLocale()
  return (
    <ActionForm action={sendMessage} idempotencyKey={formKey} label={t('write')}>
      <input type="hidden" name="id" value={versionId} />
      <input type="hidden" name="reviewer" value={reviewer.code} />
      <h2>{t('write')}</h2>
      <FormTextArea name="text" label={t('text')} maxLength={5000} required />
      {readers.length > 0 ? (
        <FormCheckboxes
          name="mentions[]"
          label={t('mention')}
          hint={t('mentionHint')}
          options={readers.map(({ id, name, organisation }) => ({
            value: id,
            label: `@${name}`,
            hint: organisation ? <span lang={organisation.language}>{organisation.name}</span> : undefined,
          }))}
          optional
        />
      ) : null}
      <FormSelect
        name="language"
        label={t('language')}
        options={languageChoices(locale)}
        defaultValue={language}
      />
      <Button>{t('send')}</Button>
    </ActionForm>
  )
}
