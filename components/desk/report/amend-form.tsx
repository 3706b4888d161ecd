import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { amendUpdate } from '@/lib/progress/actions'

/** Begins a new wording of a published report; the published one stands until the new one is published too. */
export function AmendForm({ versionId, formKey }: { versionId: string; formKey: string }) {
  const t = useTranslations('review.amend')
  return (
    <ActionForm action={amendUpdate} idempotencyKey={formKey} label={t('title')}>
      <input type="hidden" name="id" value={versionId} />
      <section className="group flow">
        <h2>{t('title')}</h2>
        <p className="measure">{t('means')}</p>
        <Button kind="secondary">{t('now')}</Button>
      </section>
    </ActionForm>
  )
}
