import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddLinkForm } from '@/components/crosswalk/draft-link-forms'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { endsOfDraft } from '@/lib/crosswalk/queries/editions'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../../../actor-here'

type Props = { params: Promise<{ locale: string; crosswalk: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('crosswalk')
  return { title: t('addLink') }
}

export default async function AddLinkPage({ params }: Props) {
  const { locale, crosswalk } = await params
  const code = decodeURIComponent(crosswalk)
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [draft, t] = await Promise.all([endsOfDraft(viewer, code), getTranslations('crosswalk')])
  if (!draft) nothingHere(locale)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.adminCrosswalks(locale), label: t('title') },
          { href: routes.adminCrosswalk(locale, code), label: draft.name, lang: 'en' },
        ]}
      />
      <PageTitle title={t('addLink')} eyebrow={t('draftOf', { edition: draft.edition })} />
      <AddLinkForm draft={draft} formKey={randomUUID()} />
    </>
  )
}
