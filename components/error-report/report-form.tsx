import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea, FormTextInput } from '@/components/ui/form-fields'
import { reportError } from '@/lib/error-report/actions'

/** What is wrong, where, and whom to tell: a plain form for anyone, without an account. */
export function ReportForm({ about, formKey }: { about: string | undefined; formKey: string }) {
  const t = useTranslations('error')
  return (
    <ActionForm action={reportError} idempotencyKey={formKey} label={t('title')}>
      <FormTextInput name="about" label={t('page')} hint={t('pageHint')} defaultValue={about} required />
      <FormTextArea name="said" label={t('said')} hint={t('saidHint')} maxLength={3000} required />
      <FormTextInput name="place" label={t('place')} hint={t('placeHint')} optional />
      <FormTextInput
        name="email"
        label={t('email')}
        hint={t('emailHint')}
        type="email"
        inputMode="email"
        autoComplete="email"
        optional
      />
      {/* For programs that fill in everything; people neither see nor hear it. */}
      <div hidden>
        <label>
          {t('trap')}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <Button>{t('send')}</Button>
    </ActionForm>
  )
}
