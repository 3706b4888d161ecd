import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { BeginPack } from '@/components/pack/begin-pack'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { packChoices } from '@/lib/pack/queries/desk'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string; template: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pack.begin')
  return { title: t('title') }
}

export default async function NewPackPage({ params, searchParams }: Props) {
  const { locale, template } = await params
  const choices = await packChoices(await actorOrSignIn(locale), template)
  if (!choices) notFound()
  const t = await getTranslations('pack')
  const isFromLast = (await searchParams).from === 'last' && choices.last !== null
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskPacks(locale), label: t('desk.title') }]} />
      <PageTitle
        eyebrow={<span lang="en">{choices.template.forum.name}</span>}
        title={t('begin.title')}
        lead={isFromLast ? t('begin.fromLastLead', { name: choices.last?.name ?? '' }) : t('begin.lead')}
      />
      {choices.last && !isFromLast ? (
        <p className="mb-6">
          <a href={routes.newPack(locale, template, 'last')}>
            {t('begin.fromLast', { name: choices.last.name })}
          </a>
        </p>
      ) : null}
      <BeginPack choices={choices} formKey={randomUUID()} isFromLast={isFromLast} />
    </>
  )
}
