import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RoundList } from '@/components/round/round-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { roundPolicy } from '@/lib/policy/round'
import { roundsToKeep } from '@/lib/round/queries/keeping'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('round')
  return { title: t('title') }
}

export default async function RoundsPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorOrSignIn(locale)
  if (!roundPolicy.see(viewer)) notFound()
  const [rounds, t] = await Promise.all([roundsToKeep(viewer, dayOf(new Date())), getTranslations('round')])
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        <p className="btns noprint mt-5">
          <LinkButton href={routes.newRound(locale)}>{t('open')}</LinkButton>
        </p>
      </PageTitle>
      <RoundList rounds={rounds} />
    </>
  )
}
