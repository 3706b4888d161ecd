import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DraftLinkForms } from '@/components/crosswalk/draft-link-forms'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { linkOfDraft } from '@/lib/crosswalk/queries/editions'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../../../actor-here'

type Props = { params: Promise<{ locale: string; crosswalk: string; link: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('crosswalk')
  return { title: t('changeLink') }
}

export default async function DraftLinkPage({ params }: Props) {
  const { locale, crosswalk, link: id } = await params
  const code = decodeURIComponent(crosswalk)
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [link, t] = await Promise.all([linkOfDraft(viewer, code, id), getTranslations('crosswalk')])
  if (!link) nothingHere(locale)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.adminCrosswalks(locale), label: t('title') },
          { href: routes.adminCrosswalk(locale, code), label: link.name, lang: 'en' },
        ]}
      />
      <PageTitle title={`${link.from} → ${link.to}`} eyebrow={t('draftOf', { edition: link.edition })} />
      <DraftLinkForms link={link} keys={{ change: randomUUID(), takeOut: randomUUID() }} />
    </>
  )
}
