import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { FollowList } from '@/components/following/follow-list'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { followsOf } from '@/lib/following/queries/own'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ notice?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'following' })
  return { title: t('title') }
}

export default async function FollowingPage({ params, searchParams }: Props) {
  const { locale } = await params
  const actor = await actorOrSignIn(locale)
  const [follows, t, notice] = await Promise.all([
    followsOf(actor),
    getTranslations({ locale, namespace: 'following' }),
    getTranslations({ locale, namespace: 'notice' }),
  ])
  const done = (await searchParams).notice
  return (
    <>
      <PageTitle
        eyebrow={<a href={routes.notices(locale)}>{notice('title')}</a>}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="flow">
        {done === 'begun' || done === 'ended' ? (
          <Notice kind="done" live>
            {t(done)}
          </Notice>
        ) : null}
        <FollowList follows={follows} newKey={randomUUID} />
      </div>
    </>
  )
}
