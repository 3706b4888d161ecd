import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditionDesk } from '@/components/crosswalk/edition-desk'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { SourceNote } from '@/components/page/source-note'
import { PageTitle } from '@/components/ui/page-title'
import { crosswalkKept } from '@/lib/crosswalk/queries/editions'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; crosswalk: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).crosswalk) }
}

export default async function CrosswalkKeptPage({ params }: Props) {
  const { locale, crosswalk: code } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [crosswalk, t] = await Promise.all([
    crosswalkKept(viewer, decodeURIComponent(code)),
    getTranslations('crosswalk'),
  ])
  if (!crosswalk) nothingHere(locale)
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.adminCrosswalks(locale), label: t('title') }]} />
      <PageTitle
        title={crosswalk.name}
        lang="en"
        eyebrow={t('editionInForce', { edition: crosswalk.edition, links: crosswalk.links })}
      >
        <SourceNote source={crosswalk.source} lang="en" />
        <p>
          <a href={routes.crosswalk(locale, crosswalk.code)}>{t('seePublicPage')}</a>
        </p>
      </PageTitle>
      <div className="flow">
        <EditionDesk crosswalk={crosswalk} formKey={randomUUID()} />
      </div>
    </>
  )
}
