import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditionEffect } from '@/components/crosswalk/edition-effect'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { effectOfDraft } from '@/lib/crosswalk/queries/editions'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../../actor-here'

type Props = { params: Promise<{ locale: string; crosswalk: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('crosswalk')
  return { title: t('seeChanges') }
}

export default async function EditionChangesPage({ params }: Props) {
  const { locale, crosswalk: code } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [effect, t] = await Promise.all([
    effectOfDraft(viewer, decodeURIComponent(code)),
    getTranslations('crosswalk'),
  ])
  if (!effect) nothingHere(locale)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.adminCrosswalks(locale), label: t('title') },
          { href: routes.adminCrosswalk(locale, effect.code), label: effect.name, lang: 'en' },
        ]}
      />
      <PageTitle
        title={t('whatChanges', { edition: effect.edition })}
        lead={t('whatChangesLead', { replaces: effect.replaces })}
      />
      <EditionEffect effect={effect} formKey={randomUUID()} />
    </>
  )
}
