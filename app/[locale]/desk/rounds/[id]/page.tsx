import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { RoundPage, type Narrowed } from '@/components/round/round-page'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { roundInKeeping } from '@/lib/round/queries/keeping'
import { askedStates } from '@/lib/round/rules'
import { routes } from '@/lib/routes'

type Asked = string | string[] | undefined
type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ state?: Asked; done?: Asked }>
}

const narrowedTo = (asked: Asked): Narrowed =>
  ([...askedStates, 'missing'] as const).find((state) => state === asked) ?? null
const acts = ['reminded', 'extended', 'locked', 'reopened', 'closed'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('round')
  return { title: t('round') }
}

export default async function KeptRoundPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  const viewer = await actorOrSignIn(locale)
  const today = dayOf(new Date())
  const [round, t, asked] = await Promise.all([
    roundInKeeping(viewer, id, today),
    getTranslations('round'),
    searchParams,
  ])
  if (!round) notFound()
  const act = acts.find((each) => each === asked.done)
  const formKeys = new Map(
    ['all', ...round.organisations.map((each) => each.id)].map((each) => [each, randomUUID()]),
  )
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.rounds(locale), label: t('title') }]} />
      <PageTitle eyebrow={t('round')} title={round.name} lang={round.language} />
      {act ? (
        <Notice kind="done" live>
          {t(`done.${act}`)}
        </Notice>
      ) : null}
      <RoundPage round={round} today={today} state={narrowedTo(asked.state)} formKeys={formKeys} />
    </>
  )
}
