import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { FormSelect, FormTextArea } from '@/components/ui/form-fields'
import { answerQuery, replyToReview } from '@/lib/review/actions'
import type { DeskReview } from '@/lib/review/queries/reviews'
import { languageChoices } from '../language-choices'

type Responding = { review: DeskReview; formKey: string; language: string }

/** The answer that closes a query. */
export function AnswerForm({ review, formKey, language }: Responding) {
  const t = useTranslations('review')
  const locale = useLocale()
  return (
    <ActionForm action={answerQuery} idempotencyKey={formKey} label={t('answer.title')}>
      <input type="hidden" name="id" value={review.id} />
      <h2>{t('answer.title')}</h2>
      <FormTextArea
        name="text"
        label={t('answer.text')}
        hint={t('answer.hint', {
          organisation: review.organisation?.name ?? review.invitedBy?.name ?? '',
        })}
        maxLength={5000}
        required
      />
      <FormSelect
        name="language"
        label={t('conversation.language')}
        options={languageChoices(locale)}
        defaultValue={language}
      />
      <Button>{t('answer.send')}</Button>
    </ActionForm>
  )
}

/** The one public reply. */
export function ReplyForm({ review, formKey, language }: Responding) {
  const t = useTranslations('review')
  const locale = useLocale()
  return (
    <Details summary={t('replying.title')}>
      <ActionForm action={replyToReview} idempotencyKey={formKey} label={t('replying.title')}>
        <input type="hidden" name="id" value={review.id} />
        <FormTextArea
          name="text"
          label={t('replying.text')}
          hint={t('replying.means')}
          maxLength={5000}
          required
        />
        <FormSelect
          name="language"
          label={t('form.language')}
          options={languageChoices(locale)}
          defaultValue={language}
        />
        <Button kind="secondary">{t('replying.send')}</Button>
      </ActionForm>
    </Details>
  )
}
