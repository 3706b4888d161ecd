import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import { replyToHiding } from '@/lib/hiding/actions'
import type { HidingOnBench } from '@/lib/hiding/queries/bench'
import { routes } from '@/lib/routes'
import { LanguageOfText } from './language-of-text'

/** The organisation's one public statement; and that a mistake is corrected by an amendment, which keeps both versions. */
export function ReplyForm({
  hiding,
  formKey,
}: {
  hiding: HidingOnBench & { canReply: boolean }
  formKey: string
}) {
  const t = useTranslations('hiding')
  const locale = useLocale()
  return (
    <div className="flow">
      {hiding.canReply && hiding.stage === 'hidden' && hiding.reply === null ? (
        <section>
          <h2>{t('replyTitle')}</h2>
          <ActionForm
            action={replyToHiding}
            idempotencyKey={formKey}
            version={hiding.version}
            label={t('replyTitle')}
          >
            <input type="hidden" name="id" value={hiding.id} />
            <FormTextArea
              name="reply"
              label={t('replyLabel')}
              hint={t('replyHint')}
              maxLength={2000}
              required
            />
            <LanguageOfText language={locale} />
            <Button>{t('replyNow')}</Button>
          </ActionForm>
        </section>
      ) : null}
      {hiding.kind === 'commitment' ? null : (
        <p className="measure">
          {t('correct')} <a href={routes.newProgress(locale, hiding.commitment.id)}>{t('correctNow')}</a>
        </p>
      )}
    </div>
  )
}
