import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { removePillar } from '@/lib/plan/actions'
import type { PillarInKeeping, PlanInKeeping } from '@/lib/plan/queries/admin'

/** Taking out a pillar in which nothing stands; with anything in it, why it stays. */
export function RemovePillar({
  plan,
  pillar,
  formKey,
}: {
  plan: PlanInKeeping
  pillar: PillarInKeeping
  formKey: string
}) {
  const t = useTranslations('keeping')
  if (pillar.commitments > 0 || pillar.children > 0) return <p className="note">{t('pillarStays')}</p>
  return (
    <ActionForm
      action={removePillar}
      idempotencyKey={formKey}
      version={plan.version}
      label={t('removePillar')}
    >
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="pillarId" value={pillar.id} />
      <section className="group flow">
        <h2>{t('removePillar')}</h2>
        <p>{t('removePillarMeans')}</p>
        <Button kind="danger">{t('removePillar')}</Button>
      </section>
    </ActionForm>
  )
}
