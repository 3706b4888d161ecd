import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HidingFacts } from '@/components/hiding/hiding-facts'
import { HidingSteps } from '@/components/hiding/hiding-steps'
import { HidingTitle } from '@/components/hiding/hiding-title'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { hidingOnBench } from '@/lib/hiding/queries/bench'
import { hidingPolicy } from '@/lib/policy/hiding'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('hiding')
  return { title: t('title') }
}

export default async function HidingPage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorHere(locale, hidingPolicy.propose)
  const [hiding, t] = await Promise.all([hidingOnBench(viewer, id), getTranslations('hiding')])
  if (!hiding) notFound()
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.hidings(locale), label: t('title') }]} />
      <HidingTitle thing={hiding} />
      <div className="flow">
        <HidingFacts hiding={hiding} showsPeople />
        <HidingSteps
          hiding={hiding}
          keys={{ confirm: randomUUID(), decline: randomUUID(), restore: randomUUID() }}
        />
      </div>
    </>
  )
}
