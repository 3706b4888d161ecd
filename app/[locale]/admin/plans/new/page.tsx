import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlanFactsForm } from '@/components/admin/plan-facts-form'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { planChoices } from '@/lib/plan/queries/admin'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('newPlan') }
}

export default async function NewPlanPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.makePlan)
  const [choices, t] = await Promise.all([planChoices(viewer), getTranslations('keeping')])
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.adminPlans(locale), label: t('plans') }]} />
      <PageTitle title={t('newPlan')} lead={t('newPlanLead')} />
      <PlanFactsForm plan={null} choices={choices} formKey={randomUUID()} />
    </>
  )
}
