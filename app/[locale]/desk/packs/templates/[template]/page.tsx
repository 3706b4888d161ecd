import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { TemplatePage } from '@/components/pack/template-page'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { templateToKeep } from '@/lib/pack/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; template: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pack.template')
  return { title: t('title') }
}

export default async function PackTemplatePage({ params }: Props) {
  const { locale, template: id } = await params
  const template = await templateToKeep(await actorOrSignIn(locale), id)
  if (!template) notFound()
  const t = await getTranslations('pack.template')
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.packTemplates(locale), label: t('title') }]} />
      <PageTitle
        eyebrow={<span lang="en">{template.forum.name}</span>}
        title={template.name}
        lang={template.language}
      />
      <TemplatePage template={template} />
    </>
  )
}
