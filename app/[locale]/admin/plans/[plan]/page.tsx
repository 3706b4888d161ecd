import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlanOverview } from '@/components/admin/plan-overview'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { nothingHere } from '@/lib/nothing-here'
import { planInKeeping } from '@/lib/plan/queries/admin'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; plan: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { plan } = await params
  const t = await getTranslations('keeping')
  return { title: t('planOf', { code: decodeURIComponent(plan) }) }
}

export default async function KeepPlanPage({ params }: Props) {
  const { locale, plan: code } = await params
  const viewer = await actorHere(locale, keepingPolicy.seePlans)
  const [plan, t] = await Promise.all([
    planInKeeping(viewer, decodeURIComponent(code)),
    getTranslations('keeping'),
  ])
  if (!plan) nothingHere(locale)
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.adminPlans(locale), label: t('plans') }]} />
      <PlanOverview plan={plan} formKey={randomUUID()} />
    </>
  )
}
