import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MarkCrossing } from '@/components/coverage/mark-crossing'
import { actorOrSignIn } from '@/lib/auth/required'
import { crossingOnDesk } from '@/lib/coverage/queries/to-mark'
import { isSheet } from '@/lib/coverage/rules'
import { dayOf } from '@/lib/dates'

type Props = {
  params: Promise<{ locale: string; framework: string; by: string; item: string; row: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('coverage')
  return { title: t('marks.markTitle') }
}

export default async function MarkCrossingPage({ params }: Props) {
  const { locale, ...address } = await params
  const [framework, by, item, row] = [address.framework, address.by, address.item, address.row].map(
    decodeURIComponent,
  ) as [string, string, string, string]
  const actor = await actorOrSignIn(locale)
  if (!isSheet(by)) notFound()
  const crossing = await crossingOnDesk(actor, { framework, by, item, row }, dayOf(new Date()))
  if (!crossing) notFound()
  return (
    <MarkCrossing crossing={crossing} keys={crossing.marks.map(() => randomUUID())} formKey={randomUUID()} />
  )
}
