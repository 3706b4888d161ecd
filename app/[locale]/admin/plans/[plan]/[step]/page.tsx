import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlanStepBody } from '@/components/admin/plan-step'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { nothingHere } from '@/lib/nothing-here'
import { planChoices, planInKeeping } from '@/lib/plan/queries/admin'
import { keepingPolicy } from '@/lib/policy/keeping'
import { planSteps, type PlanStep } from '@/lib/admin-routes'
import { routes } from '@/lib/routes'
import { actorHere } from '../../../actor-here'

type Props = { params: Promise<{ locale: string; plan: string; step: string }> }

const stepOf = (text: string, locale: string): PlanStep =>
  planSteps.find((step) => step === text) ?? nothingHere(locale)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan, step } = await params
  const t = await getTranslations('keeping')
  return { title: `${t(`step.${stepOf(step, locale)}`)} · ${decodeURIComponent(plan)}` }
}

export default async function KeepPlanStepPage({ params }: Props) {
  const { locale, plan: code, step: named } = await params
  const step = stepOf(named, locale)
  const viewer = await actorHere(locale, keepingPolicy.seePlans)
  const [plan, choices, t] = await Promise.all([
    planInKeeping(viewer, decodeURIComponent(code)),
    planChoices(viewer),
    getTranslations('keeping'),
  ])
  const may = { pillars: plan?.can.keepPillars, scale: plan?.can.keepScale }
  if (!plan || !(step === 'pillars' || step === 'scale' ? may[step] : plan.can.revise)) nothingHere(locale)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.adminPlans(locale), label: t('plans') },
          { href: routes.adminPlan(locale, plan.code), label: plan.code },
        ]}
      />
      <PageTitle
        title={t(`step.${step}`)}
        eyebrow={`${plan.code} ${plan.name}`}
        lead={t(`stepLead.${step}`)}
      />
      <PlanStepBody step={step} plan={plan} choices={choices} formKey={randomUUID()} />
    </>
  )
}
