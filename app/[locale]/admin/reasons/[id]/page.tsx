import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReasonEdit } from '@/components/canned-reason/reason-edit'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { cannedReason } from '@/lib/canned-reason/queries'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cannedReason')
  return { title: t('revise') }
}

export default async function CannedReasonPage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorHere(locale, keepingPolicy.keepReasons)
  const [reason, t] = await Promise.all([cannedReason(viewer, id), getTranslations('cannedReason')])
  if (!reason) notFound()
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.cannedReasons(locale), label: t('title') }]} />
      <PageTitle title={reason.title} lang={reason.language} eyebrow={t('revise')} />
      <ReasonEdit reason={reason} keys={{ revise: randomUUID(), retire: randomUUID() }} />
    </>
  )
}
