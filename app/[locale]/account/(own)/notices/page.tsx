import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { NoticeList } from '@/components/notice/notice-list'
import { AddressRefused } from '@/components/notice/preferences-form'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { noticesOf, ownMail } from '@/lib/notice/queries/own'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ after?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'notice' })
  return { title: t('title') }
}

export default async function NoticesPage({ params, searchParams }: Props) {
  const { locale } = await params
  const actor = await actorOrSignIn(locale)
  const { after } = await searchParams
  const [{ notices, next }, mail, t] = await Promise.all([
    noticesOf(actor, typeof after === 'string' ? after : null),
    ownMail(actor),
    getTranslations({ locale, namespace: 'notice' }),
  ])
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        <p className="row">
          <a href={routes.noticePreferences(locale)}>{t('toPreferences')}</a>
          <a href={routes.following(locale)}>{t('toFollowing')}</a>
        </p>
      </PageTitle>
      <div className="flow">
        <AddressRefused mail={mail} formKey={randomUUID()} />
        <NoticeList notices={notices} next={next} isFirstPage={!after} newKey={randomUUID} />
      </div>
    </>
  )
}
