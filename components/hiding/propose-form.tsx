import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import { proposeHiding } from '@/lib/hiding/actions'
import type { ThingToHide } from '@/lib/hiding/queries/bench'
import { LanguageOfText } from './language-of-text'

/** The public reason is all that a reader will find in the place of what is hidden. */
export function ProposeForm({ thing, formKey }: { thing: ThingToHide; formKey: string }) {
  const t = useTranslations('hiding')
  const locale = useLocale()
  return (
    <ActionForm action={proposeHiding} idempotencyKey={formKey} label={t('propose')}>
      <input type="hidden" name="kind" value={thing.kind} />
      <input type="hidden" name="id" value={thing.id} />
      <p className="measure">{t('proposeMeans')}</p>
      <FormTextArea
        name="reason"
        label={t('publicReason')}
        hint={t('publicReasonHint')}
        maxLength={1000}
        required
      />
      <LanguageOfText language={locale} />
      <Button kind="danger">{t('proposeNow')}</Button>
    </ActionForm>
  )
}
