import { useLocale, useTranslations } from 'next-intl'
import { SourceNote } from '@/components/page/source-note'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { TaskList } from '@/components/ui/task-list'
import { publishWorkPlan } from '@/lib/plan/actions'
import type { PlanInKeeping } from '@/lib/plan/queries/admin'
import type { PlanStep } from '@/lib/admin-routes'
import { routes } from '@/lib/routes'

/** One plan in keeping: what it holds so far, the way to each part, and publishing it. */
export function PlanOverview({ plan, formKey }: { plan: PlanInKeeping; formKey: string }) {
  const t = useTranslations()
  const locale = useLocale()
  const part = (step: PlanStep, may: boolean, status: string) => ({
    id: step,
    title: t(`keeping.step.${step}`),
    href: may ? routes.adminPlanStep(locale, plan.code, step) : undefined,
    status,
  })
  return (
    <>
      <PageTitle
        title={plan.name}
        lang={plan.language}
        eyebrow={`${plan.code} · ${t(`commitment.state.${plan.state}`)}`}
      />
      <div className="flow">
        <TaskList
          tasks={[
            part('facts', plan.can.revise, t(`keeping.planVisibility.${plan.visibility}`)),
            part('parties', plan.can.revise, t('keeping.countParties', { count: plan.parties.length })),
            part('forums', plan.can.revise, t('keeping.countForums', { count: plan.forums.length })),
            part('pillars', plan.can.keepPillars, t('keeping.countPillars', { count: plan.pillars.length })),
            part('scale', plan.can.keepScale, t('scale.count', { count: plan.labels.length })),
          ]}
        />
        <SourceNote source={plan.source} confidence={plan.confidence} />
        {plan.state === 'draft' && plan.can.revise ? (
          <ActionForm
            action={publishWorkPlan}
            idempotencyKey={formKey}
            version={plan.version}
            label={t('keeping.publishPlan')}
          >
            <input type="hidden" name="planId" value={plan.id} />
            <section className="group flow">
              <h2>{t('keeping.publishPlan')}</h2>
              <p className="measure">{t('keeping.publishPlanMeans')}</p>
              <Button>{t('keeping.publishPlanNow')}</Button>
            </section>
          </ActionForm>
        ) : null}
        {plan.state === 'published' && plan.visibility === 'public' ? (
          <p>
            <a href={routes.plan(locale, plan.code)}>{t('keeping.seePublicPage')}</a>
          </p>
        ) : null}
      </div>
    </>
  )
}
