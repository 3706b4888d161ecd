import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CuratedList } from '@/components/admin/curated-list'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { commitmentsToCurate } from '@/lib/framework/queries/curated-commitments'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../actor-here'
import { readQuery, type Query } from '../read-query'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('curateCommitments') }
}

export default async function CurateCommitmentsPage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const asked = readQuery(await searchParams, ['words', 'confidence', 'after'])
  const [list, t] = await Promise.all([commitmentsToCurate(viewer, asked), getTranslations('keeping')])
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.adminFrameworks(locale), label: t('frameworks') }]} />
      <PageTitle title={t('curateCommitments')} lead={t('curateLead')} />
      <CuratedList list={list} asked={asked} />
    </>
  )
}
