import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { MakeTemplate } from '@/components/pack/make-template'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { templatesToKeep } from '@/lib/pack/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pack.template')
  return { title: t('title') }
}

export default async function PackTemplatesPage({ params }: Props) {
  const { locale } = await params
  const kept = await templatesToKeep(await actorOrSignIn(locale))
  if (!kept) notFound()
  const { templates, forums } = kept
  const t = await getTranslations('pack')
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskPacks(locale), label: t('desk.title') }]} />
      <PageTitle title={t('template.title')} lead={t('template.lead')} />
      <ul className="rows">
        {templates.map(({ id, name, language, forum, sections }) => (
          <li key={id}>
            <span lang="en">{forum.name}</span>
            <span>
              <a href={routes.packTemplate(locale, id)} lang={language}>
                {name}
              </a>
              <span className="note block">{t('template.sections', { count: sections.length })}</span>
            </span>
          </li>
        ))}
      </ul>
      {forums.length > 0 ? (
        <section aria-labelledby="new">
          <h2 id="new">{t('template.new')}</h2>
          <MakeTemplate forums={forums} formKey={randomUUID()} />
        </section>
      ) : null}
    </>
  )
}
