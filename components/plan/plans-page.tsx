import { useTranslations } from 'next-intl'
import type { PlanAtAGlance } from '@/lib/plan/queries/all'
import { InventedPart } from '../page/invented-part'
import { PageTitle } from '../ui/page-title'
import { PlanRows } from './plan-rows'

/** Every work plan, the real ones first; what was invented to be shown stands apart. */
export function PlansPage({ plans }: { plans: readonly PlanAtAGlance[] }) {
  const t = useTranslations('plan.list')
  const real = plans.filter(({ isDemonstration }) => !isDemonstration)
  const invented = plans.filter(({ isDemonstration }) => isDemonstration)
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <PlanRows plans={real} />
      {invented.length > 0 ? (
        <InventedPart title={t('invented')}>
          <PlanRows plans={invented} />
        </InventedPart>
      ) : null}
    </>
  )
}
