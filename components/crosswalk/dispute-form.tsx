import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import { disputeCrosswalkLink } from '@/lib/crosswalk/actions'
import type { LinkToDispute } from '@/lib/crosswalk/queries/disputes'

/** Why a link is wrong: a plain form for anyone, without an account. */
export function DisputeForm({ link, formKey }: { link: LinkToDispute; formKey: string }) {
  const t = useTranslations('dispute')
  const error = useTranslations('error')
  return (
    <ActionForm action={disputeCrosswalkLink} idempotencyKey={formKey} label={t('title')}>
      <input type="hidden" name="link" value={link.id} />
      <FormTextArea
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        rows={6}
        maxLength={2000}
        required
      />
      {/* For programs that fill in everything; people neither see nor hear it. */}
      <div hidden>
        <label>
          {error('trap')}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <Button>{t('send')}</Button>
    </ActionForm>
  )
}
