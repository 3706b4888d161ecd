import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import { Notice } from '@/components/ui/notice'
import { confirmHiding, declineHiding, restoreHidden } from '@/lib/hiding/actions'
import type { HidingOnBench } from '@/lib/hiding/queries/bench'

export type HidingKeys = { confirm: string; decline: string; restore: string }

/** What can be done with a hiding now: the second person's yes or no, or putting back what is hidden. */
export function HidingSteps({
  hiding,
  keys,
}: {
  hiding: HidingOnBench & { canConfirm: boolean }
  keys: HidingKeys
}) {
  const t = useTranslations('hiding')
  const own = { id: hiding.id, version: hiding.version }
  if (hiding.stage === 'hidden')
    return (
      <section>
        <h2>{t('restore')}</h2>
        <ActionForm
          action={restoreHidden}
          idempotencyKey={keys.restore}
          version={own.version}
          label={t('restore')}
        >
          <input type="hidden" name="id" value={own.id} />
          <FormTextArea
            name="reason"
            label={t('restoreReason')}
            hint={t('restoreReasonHint')}
            maxLength={1000}
            required
          />
          <Button>{t('restoreNow')}</Button>
        </ActionForm>
      </section>
    )
  if (hiding.stage !== 'proposed') return null
  return (
    <section className="flow">
      <h2>{t('decide')}</h2>
      {hiding.canConfirm ? (
        <ActionForm
          action={confirmHiding}
          idempotencyKey={keys.confirm}
          version={own.version}
          label={t('confirm')}
        >
          <input type="hidden" name="id" value={own.id} />
          <p className="measure">{t('confirmMeans')}</p>
          <Button kind="danger">{t('confirmNow')}</Button>
        </ActionForm>
      ) : (
        <Notice kind="caution" title={t('waitsForSecond')}>
          {t('waitsForSecondWhy')}
        </Notice>
      )}
      <ActionForm
        action={declineHiding}
        idempotencyKey={keys.decline}
        version={own.version}
        label={t('decline')}
      >
        <input type="hidden" name="id" value={own.id} />
        <Button kind="secondary">{t('declineNow')}</Button>
      </ActionForm>
    </section>
  )
}
