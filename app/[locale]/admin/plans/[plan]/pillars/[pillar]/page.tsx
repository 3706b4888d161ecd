import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PillarForm } from '@/components/admin/pillar-form'
import { RemovePillar } from '@/components/admin/remove-pillar'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { nothingHere } from '@/lib/nothing-here'
import { planInKeeping } from '@/lib/plan/queries/admin'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../../../actor-here'

type Props = { params: Promise<{ locale: string; plan: string; pillar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('revisePillar') }
}

export default async function PillarPage({ params }: Props) {
  const { locale, plan: code, pillar: id } = await params
  const viewer = await actorHere(locale, keepingPolicy.seePlans)
  const [plan, t] = await Promise.all([
    planInKeeping(viewer, decodeURIComponent(code)),
    getTranslations('keeping'),
  ])
  const pillar = plan?.pillars.find((each) => each.id === id)
  if (!plan?.can.keepPillars || !pillar) nothingHere(locale)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.adminPlans(locale), label: t('plans') },
          { href: routes.adminPlan(locale, plan.code), label: plan.code },
          { href: routes.adminPlanStep(locale, plan.code, 'pillars'), label: t('step.pillars') },
        ]}
      />
      <PageTitle
        title={`${pillar.code} ${pillar.title}`}
        lang={pillar.language}
        eyebrow={t('revisePillar')}
      />
      <div className="flow">
        <PillarForm plan={plan} pillar={pillar} formKey={randomUUID()} />
        <RemovePillar plan={plan} pillar={pillar} formKey={randomUUID()} />
      </div>
    </>
  )
}
