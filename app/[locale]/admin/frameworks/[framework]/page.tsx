import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FrameworkCuration, type Sureness } from '@/components/admin/framework-curation'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { SourceNote } from '@/components/page/source-note'
import { PageTitle } from '@/components/ui/page-title'
import { frameworkInCuration } from '@/lib/framework/queries/curation'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'
import { readQuery, type Query } from '../../read-query'

type Props = { params: Promise<{ locale: string; framework: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { framework } = await params
  const t = await getTranslations('keeping')
  return { title: t('checkOf', { name: decodeURIComponent(framework) }) }
}

const surenesses: readonly Sureness[] = ['low', 'medium', 'high']

export default async function CurateFrameworkPage({ params, searchParams }: Props) {
  const { locale, framework: code } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [framework, asked, t] = await Promise.all([
    frameworkInCuration(viewer, decodeURIComponent(code)),
    searchParams,
    getTranslations('keeping'),
  ])
  if (!framework) nothingHere(locale)
  const { confidence } = readQuery(asked, ['confidence'])
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.adminFrameworks(locale), label: t('frameworks') }]} />
      <PageTitle title={framework.name} lang={framework.language} eyebrow={t('heldAgainstText')}>
        <SourceNote
          source={framework.sourceName}
          href={framework.sourceUrl}
          confidence={framework.confidence}
        />
      </PageTitle>
      <FrameworkCuration
        framework={framework}
        only={surenesses.find((each) => each === confidence) ?? null}
      />
    </>
  )
}
