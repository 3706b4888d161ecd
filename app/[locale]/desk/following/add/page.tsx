import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { FollowForm } from '@/components/following/follow-form'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { pageOf } from '@/lib/following/pages'
import { publicThing } from '@/lib/following/queries/thing'
import { followInput } from '@/lib/following/schema'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'following' })
  return { title: t('add.submit') }
}

export default async function FollowPage({ params, searchParams }: Props) {
  const { locale } = await params
  await actorOrSignIn(locale)
  const asked = followInput.safeParse(await searchParams)
  const [thing, t] = await Promise.all([
    asked.success ? publicThing(asked.data) : null,
    getTranslations({ locale, namespace: 'following' }),
  ])
  if (!thing) return <PageTitle title={t('add.missing')} lead={t('add.missingWhy')} />
  return (
    <>
      <PageTitle
        eyebrow={<a href={routes.following(locale)}>{t('title')}</a>}
        title={t('add.title', { name: thing.name })}
        lead={t('add.lead')}
      />
      <FollowForm thing={thing.ref} formKey={randomUUID()} />
      <p>
        <a href={pageOf(thing.ref, locale)}>{t('add.back')}</a>
      </p>
    </>
  )
}
