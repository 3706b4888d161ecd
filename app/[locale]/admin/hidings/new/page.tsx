import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HidingTitle } from '@/components/hiding/hiding-title'
import { ProposeForm } from '@/components/hiding/propose-form'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { thingToHide } from '@/lib/hiding/queries/bench'
import { hidingPolicy } from '@/lib/policy/hiding'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'
import { readQuery, type Query } from '../../read-query'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('hiding')
  return { title: t('propose') }
}

export default async function NewHidingPage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, hidingPolicy.propose)
  const [thing, t] = await Promise.all([
    thingToHide(viewer, readQuery(await searchParams, ['kind', 'id'])),
    getTranslations('hiding'),
  ])
  if (!thing) notFound()
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.hidings(locale), label: t('title') }]} />
      <HidingTitle thing={thing} />
      <ProposeForm thing={thing} formKey={randomUUID()} />
    </>
  )
}
