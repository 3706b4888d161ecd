import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReviewPage } from '@/components/desk/review/review-page'
import { actorOrSignIn } from '@/lib/auth/required'
import { env } from '@/lib/env'
import { wordingOnDesk } from '@/lib/review/queries/wording'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review.page')
  return { title: t('eyebrow') }
}

export default async function ReviewOnDeskPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  const viewer = await actorOrSignIn(locale)
  const wording = await wordingOnDesk(viewer, id)
  if (!wording) notFound()
  const { done } = await searchParams
  return (
    <ReviewPage
      wording={wording}
      viewer={{ organisation: viewer.acting, language: viewer.language }}
      done={done === 'given' || done === 'invited' ? done : null}
      keys={{ review: randomUUID(), invite: randomUUID() }}
      origin={env.publicUrl}
    />
  )
}
