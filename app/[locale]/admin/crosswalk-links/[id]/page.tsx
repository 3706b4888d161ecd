import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkCheck } from '@/components/admin/link-check'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { linkInCuration } from '@/lib/framework/queries/curation'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('link') }
}

export default async function CheckLinkPage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [link, t] = await Promise.all([linkInCuration(viewer, id), getTranslations('keeping')])
  if (!link) nothingHere(locale)
  const { framework } = link.fromItem
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.adminFrameworks(locale), label: t('frameworks') },
          { href: routes.adminFramework(locale, framework.code), label: framework.name },
        ]}
      />
      <PageTitle title={`${link.fromItem.code} → ${link.to?.code ?? ''}`} eyebrow={t('check')} />
      <LinkCheck link={link} formKey={randomUUID()} />
    </>
  )
}
