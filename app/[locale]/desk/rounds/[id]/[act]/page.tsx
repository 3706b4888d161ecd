import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { ActForm, actsWithPage } from '@/components/round/act-form'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { roundInKeeping } from '@/lib/round/queries/keeping'
import { canDo } from '@/lib/round/rules'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string; id: string; act: string }>
  searchParams: Promise<{ organisation?: string | string[] }>
}

const actOf = (named: string) => actsWithPage.find((act) => act === named) ?? notFound()

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { act } = await params
  const t = await getTranslations('round')
  return { title: t(`act.${actOf(act)}`) }
}

export default async function RoundActPage({ params, searchParams }: Props) {
  const { locale, id, act: named } = await params
  const act = actOf(named)
  const viewer = await actorOrSignIn(locale)
  const [round, t, { organisation }] = await Promise.all([
    roundInKeeping(viewer, id, dayOf(new Date())),
    getTranslations('round'),
    searchParams,
  ])
  if (!round || !canDo(act, round.state)) notFound()
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.rounds(locale), label: t('title') },
          { href: routes.round(locale, id), label: round.name, lang: round.language },
        ]}
      />
      <PageTitle title={t(`act.${act}`)} eyebrow={round.name} />
      <ActForm
        round={round}
        act={act}
        organisation={typeof organisation === 'string' ? organisation : ''}
        formKey={randomUUID()}
      />
    </>
  )
}
