import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminHome } from '@/components/admin/admin-home'
import { PageTitle } from '@/components/ui/page-title'
import { entriesAwaiting } from '@/lib/moderation/queries/queue'
import { administers, sectionsFor } from '@/lib/person/sections'
import { actorHere } from './actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('home') }
}

export default async function AdminHomePage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, administers)
  const [{ waiting }, t] = await Promise.all([
    entriesAwaiting(viewer, {}, new Date()),
    getTranslations('keeping'),
  ])
  return (
    <>
      <PageTitle title={t('home')} lead={t('homeLead')} />
      <AdminHome sections={sectionsFor(viewer, locale)} waiting={waiting} />
    </>
  )
}
