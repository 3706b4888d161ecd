import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AlignMany } from '@/components/admin/align-many'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { commitmentsForItem } from '@/lib/suggestion/queries/likely'
import { actorHere } from '../../../../actor-here'
import { readQuery, type Query } from '../../../../read-query'

type Props = {
  params: Promise<{ locale: string; framework: string; item: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('alignMany') }
}

export default async function AlignManyPage({ params, searchParams }: Props) {
  const { locale, framework, item: code } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const { words = '' } = readQuery(await searchParams, ['words'])
  const [item, t] = await Promise.all([
    commitmentsForItem(viewer, decodeURIComponent(framework), decodeURIComponent(code), words),
    getTranslations('keeping'),
  ])
  if (!item) nothingHere(locale)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.adminFrameworks(locale), label: t('frameworks') },
          {
            href: routes.adminFramework(locale, item.framework.code),
            label: item.framework.name,
            lang: item.framework.language,
          },
          { href: routes.adminFrameworkItem(locale, item.framework.code, item.code), label: item.code },
        ]}
      />
      <PageTitle
        title={t('alignMany')}
        eyebrow={
          <>
            {item.code} <span lang={item.language}>{item.title}</span>
          </>
        }
        lead={t('alignManyLead')}
      />
      <AlignMany item={item} words={words} formKey={randomUUID()} />
    </>
  )
}
