import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangePage } from '@/components/baseline/change-page'
import { actorOrSignIn } from '@/lib/auth/required'
import { changeInFull } from '@/lib/baseline/queries/desk'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('baseline')
  return { title: t('aChange') }
}

export default async function ChangeOnDeskPage({ params }: Props) {
  const { locale, id } = await params
  const change = await changeInFull(await actorOrSignIn(locale), id)
  if (!change) notFound()
  return <ChangePage change={change} keys={{ argue: randomUUID(), withdraw: randomUUID() }} />
}
