import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { MailDetail } from '@/components/notice/mail-detail'
import { PageTitle } from '@/components/ui/page-title'
import { deliveryInFull } from '@/lib/notice/queries/deliveries'
import { noticePolicy } from '@/lib/policy/notice'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mail' })
  return { title: t('kept.title') }
}

export default async function OneMailPage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorHere(locale, noticePolicy.keepMail)
  const [mail, t] = await Promise.all([
    deliveryInFull(viewer, id),
    getTranslations({ locale, namespace: 'mail' }),
  ])
  if (!mail) notFound()
  return (
    <>
      <PageTitle
        eyebrow={<a href={routes.adminMail(locale)}>{t('kept.title')}</a>}
        title={mail.subject ?? t('kept.notWritten')}
      />
      <MailDetail mail={mail} formKey={randomUUID()} />
    </>
  )
}
