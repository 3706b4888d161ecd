import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FrameworksList } from '@/components/admin/frameworks-list'
import { PageTitle } from '@/components/ui/page-title'
import { frameworksToCheck } from '@/lib/framework/queries/curation'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('frameworks') }
}

export default async function FrameworksToCheckPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [frameworks, t] = await Promise.all([frameworksToCheck(viewer), getTranslations('keeping')])
  return (
    <>
      <PageTitle title={t('frameworks')} lead={t('frameworksLead')} />
      <div className="flow">
        <FrameworksList frameworks={frameworks} />
        <p>
          <a href={routes.curation(locale)}>{t('curateCommitments')}</a>
        </p>
      </div>
    </>
  )
}
