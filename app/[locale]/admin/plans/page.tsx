import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlansList } from '@/components/admin/plans-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { plansToKeep } from '@/lib/plan/queries/admin'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('plans') }
}

export default async function PlansToKeepPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.seePlans)
  const [plans, t] = await Promise.all([plansToKeep(viewer), getTranslations('keeping')])
  return (
    <>
      <PageTitle title={t('plans')} lead={t('plansLead')} />
      <div className="flow">
        {keepingPolicy.makePlan(viewer) ? (
          <p>
            <LinkButton href={routes.newAdminPlan(locale)}>{t('newPlan')}</LinkButton>
          </p>
        ) : null}
        <PlansList plans={plans} />
      </div>
    </>
  )
}
