import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { TemplateSectionForm } from '@/components/pack/template-section-form'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { templateToKeep } from '@/lib/pack/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; template: string; section: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pack.template')
  return { title: t('section') }
}

export default async function TemplateSectionPage({ params }: Props) {
  const { locale, template: id, section: key } = await params
  const template = await templateToKeep(await actorOrSignIn(locale), id)
  if (!template) notFound()
  const section = template.sections.find((each) => each.key === decodeURIComponent(key)) ?? null
  if (!section && key !== 'new-section') notFound()
  const t = await getTranslations('pack.template')
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.packTemplates(locale), label: t('title') },
          { href: routes.packTemplate(locale, id), label: template.name, lang: template.language },
        ]}
      />
      <PageTitle title={section ? t('section') : t('add')} />
      <TemplateSectionForm
        template={template}
        section={section}
        keys={{ save: randomUUID(), remove: randomUUID() }}
      />
    </>
  )
}
