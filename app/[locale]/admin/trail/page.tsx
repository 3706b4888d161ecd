import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TrailFilter } from '@/components/admin/trail-filter'
import { TrailList } from '@/components/admin/trail-list'
import { PageTitle } from '@/components/ui/page-title'
import { auditTrail } from '@/lib/history/trail'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../actor-here'
import { readQuery, type Query } from '../read-query'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('trail')
  return { title: t('title') }
}

export default async function TrailPage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.readTrail)
  const asked = readQuery(await searchParams, ['event', 'organisation', 'person', 'day', 'after'])
  const [trail, t] = await Promise.all([auditTrail(viewer, asked), getTranslations('trail')])
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        <p className="note">
          <a href={routes.permissions(locale)}>{t('toPermissions')}</a>
        </p>
      </PageTitle>
      <div className="flow">
        <TrailFilter asked={asked} />
        <TrailList events={trail.events} next={trail.next} asked={asked} />
      </div>
    </>
  )
}
