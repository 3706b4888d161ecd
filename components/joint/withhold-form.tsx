import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import { showPartAgain, withholdPart } from '@/lib/joint/actions'

/** Keeps the own country's part from the public, or shows it again. */
export function WithholdForm({
  commitmentId,
  isWithheld,
  formKey,
}: {
  commitmentId: string
  isWithheld: boolean
  formKey: string
}) {
  const t = useTranslations('joint.desk')
  return (
    <section aria-labelledby="withhold">
      <h2 id="withhold">{t(isWithheld ? 'showAgain' : 'withhold')}</h2>
      <p className="measure">{t(isWithheld ? 'showAgainLead' : 'withholdLead')}</p>
      {isWithheld ? (
        <ActionForm action={showPartAgain} idempotencyKey={formKey} label={t('showAgain')}>
          <input type="hidden" name="id" value={commitmentId} />
          <p className="btns">
            <Button>{t('showNow')}</Button>
          </p>
        </ActionForm>
      ) : (
        <ActionForm action={withholdPart} idempotencyKey={formKey} label={t('withhold')}>
          <input type="hidden" name="id" value={commitmentId} />
          <FormTextArea name="reason" label={t('withholdReason')} rows={2} maxLength={500} optional />
          <p className="btns">
            <Button kind="secondary">{t('withholdNow')}</Button>
          </p>
        </ActionForm>
      )}
    </section>
  )
}
