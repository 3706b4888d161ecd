import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecideMany } from '@/components/moderation/decide-many'
import { PageTitle } from '@/components/ui/page-title'
import { readEntryName } from '@/lib/moderation/filtering'
import { entriesNamed, queuePageSize } from '@/lib/moderation/queries/queue'
import { cannedReasons } from '@/lib/canned-reason/queries'
import { keepingPolicy } from '@/lib/policy/keeping'
import { actorHere } from '../../actor-here'
import type { Query } from '../../read-query'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bench')
  return { title: t('many') }
}

export default async function DecideManyPage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.seeQueue)
  const asked = await searchParams
  const names = [asked.entry ?? []].flat().flatMap((text) => readEntryName(text) ?? [])
  const [entries, reasons, t] = await Promise.all([
    entriesNamed(viewer, names.slice(0, queuePageSize), new Date()),
    cannedReasons(viewer),
    getTranslations('bench'),
  ])
  const verdict = asked.verdict === 'return' ? 'return' : 'publish'
  return (
    <>
      <PageTitle title={t('many')} lead={t(`manyLead.${verdict}`, { count: entries.length })} />
      <DecideMany verdict={verdict} entries={entries} reasons={reasons} formKey={randomUUID()} />
    </>
  )
}
