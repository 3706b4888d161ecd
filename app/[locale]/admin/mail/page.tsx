import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MailList } from '@/components/notice/mail-list'
import { PageTitle } from '@/components/ui/page-title'
import { Tabs } from '@/components/ui/tabs'
import { env } from '@/lib/env'
import { mostAttempts } from '@/lib/jobs/queue'
import { mailFolder } from '@/lib/mail/send'
import { deliveries } from '@/lib/notice/queries/deliveries'
import { noticePolicy } from '@/lib/policy/notice'
import { routes } from '@/lib/routes'
import { actorHere } from '../actor-here'
import { readQuery, type Query } from '../read-query'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mail' })
  return { title: t('kept.title') }
}

export default async function MailPage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, noticePolicy.keepMail)
  const query = readQuery(await searchParams, ['failed', 'after'])
  const failed = query.failed === '1'
  const [{ mails, next }, t] = await Promise.all([
    deliveries(viewer, { failed, after: query.after ?? null }),
    getTranslations({ locale, namespace: 'mail' }),
  ])
  const asked = {
    ...(failed ? { failed: '1' as const } : {}),
    ...(query.after ? { after: query.after } : {}),
  }
  return (
    <>
      <PageTitle title={t('kept.title')} lead={t('kept.lead', { most: mostAttempts })}>
        <p className="note">{env.smtpUrl ? t('kept.server') : t('kept.folder', { folder: mailFolder() })}</p>
      </PageTitle>
      <div className="flow">
        <Tabs
          label={t('kept.state')}
          tabs={[
            { href: routes.adminMail(locale), label: t('kept.everything'), current: !failed },
            { href: routes.adminMail(locale, { failed: '1' }), label: t('kept.dead'), current: failed },
          ]}
        />
        <MailList mails={mails} next={next} asked={asked} />
      </div>
    </>
  )
}
