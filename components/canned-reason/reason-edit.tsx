import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { retireCannedReason, reviseCannedReason } from '@/lib/canned-reason/actions'
import type { ReadyReason } from '@/lib/canned-reason/queries'
import { ReasonFields } from './reason-fields'

/** A ready reason in other words, or no longer offered. Decisions that used it keep the text that they gave. */
export function ReasonEdit({
  reason,
  keys,
}: {
  reason: ReadyReason
  keys: { revise: string; retire: string }
}) {
  const t = useTranslations('cannedReason')
  return (
    <div className="flow">
      <ActionForm
        action={reviseCannedReason}
        idempotencyKey={keys.revise}
        version={reason.version}
        label={t('revise')}
      >
        <input type="hidden" name="id" value={reason.id} />
        <ReasonFields reason={reason} />
        <Button>{t('reviseNow')}</Button>
      </ActionForm>
      <section>
        <h2>{t('retire')}</h2>
        <ActionForm
          action={retireCannedReason}
          idempotencyKey={keys.retire}
          version={reason.version}
          label={t('retire')}
        >
          <input type="hidden" name="id" value={reason.id} />
          <p className="measure">{t('retireMeans')}</p>
          <Button kind="danger">{t('retireNow')}</Button>
        </ActionForm>
      </section>
    </div>
  )
}
