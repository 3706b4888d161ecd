import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Elsewhere } from '@/components/desk/elsewhere'
import { HowDueIsComputed } from '@/components/desk/how-due-is-computed'
import { OpenList } from '@/components/desk/open-list'
import { WaitingList } from '@/components/desk/waiting-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn, sessionOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { openOnDesk } from '@/lib/desk/queries/open-entries'
import { waitingElsewhere, waitingFor } from '@/lib/desk/queries/waiting'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { overlapPolicy } from '@/lib/policy/overlap'
import { routes } from '@/lib/routes'
import { ReportsPublished } from './reports-published'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk')
  return { title: t('title') }
}

export default async function DeskPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorOrSignIn(locale)
  const today = dayOf(new Date())
  const mayRecord = commitmentPolicy.record(viewer)
  const [t, blocker, overlap, waiting, elsewhere, open] = await Promise.all([
    getTranslations('desk'),
    getTranslations('blocker'),
    getTranslations('overlap'),
    waitingFor(viewer, today),
    waitingElsewhere(await sessionOrSignIn(locale), viewer, today),
    mayRecord ? openOnDesk(viewer) : [],
  ])
  const over = waiting.filter(({ due }) => due !== null && due < today).length
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead', { count: waiting.length, over })}>
        {mayRecord ? (
          <p className="btns noprint mt-5">
            <LinkButton kind="secondary" href={routes.newCommitment(locale)}>
              {t('recordCommitment')}
            </LinkButton>
            <a href={routes.deskCommitments(locale)}>{t('ourCommitments')}</a>
          </p>
        ) : null}
        <p className="row mt-2">
          <a href={routes.blockers(locale)}>{blocker('toList')}</a>
          {overlapPolicy.hasAny(viewer) ? (
            <a href={routes.deskOverlaps(locale)}>{overlap('desk.toList')}</a>
          ) : null}
        </p>
      </PageTitle>
      <div className="flow">
        <Elsewhere places={elsewhere} />
        <WaitingList waiting={waiting} today={today} />
        {mayRecord ? <HowDueIsComputed /> : null}
        <OpenList title={t('waitingTitle')} entries={open.filter(({ state }) => state === 'submitted')} />
        {mayRecord ? <ReportsPublished viewer={viewer} /> : null}
      </div>
    </>
  )
}
