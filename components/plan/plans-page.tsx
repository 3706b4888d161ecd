import { useTranslations } from 'next-intl'
import type { PlanAtAGlance } from '@/lib/plan/queries/all'
import { DemonstrationMark } from '../page/demonstration-mark'
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
        <section className="mt-16">
          <DemonstrationMark />
          <h2 className="my-6">{t('invented')}</h2>
          <PlanRows plans={invented} />
        </section>
      ) : null}
    </>
  )
}
