import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HidingFacts } from '@/components/hiding/hiding-facts'
import { HidingTitle } from '@/components/hiding/hiding-title'
import { ReplyForm } from '@/components/hiding/reply-form'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { actorOrSignIn } from '@/lib/auth/required'
import { ownHiding } from '@/lib/hiding/queries/bench'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('hiding')
  return { title: t('ownTitle') }
}

export default async function OwnHidingPage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorOrSignIn(locale)
  const [hiding, t] = await Promise.all([ownHiding(viewer, id), getTranslations('report')])
  if (!hiding) notFound()
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.desk(locale), label: t('desk') }]} />
      <HidingTitle thing={hiding} />
      <div className="flow">
        <HidingFacts hiding={hiding} showsPeople={false} />
        <ReplyForm hiding={hiding} formKey={randomUUID()} />
      </div>
    </>
  )
}
