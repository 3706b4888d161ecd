import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DueList } from '@/components/desk/due-list'
import { OpenList } from '@/components/desk/open-list'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { dueOnDesk, openOnDesk } from '@/lib/desk/queries'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk')
  return { title: t('title') }
}

export default async function DeskPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorOrSignIn(locale)
  const can = { record: commitmentPolicy.record(viewer), moderate: keepingPolicy.seeQueue(viewer) }
  const [t, blocker] = await Promise.all([getTranslations('desk'), getTranslations('blocker')])
  const [due, open] = can.record
    ? await Promise.all([dueOnDesk(viewer, dayOf(new Date())), openOnDesk(viewer)])
    : [[], []]
  const inState = (state: string) => open.filter((entry) => entry.state === state)
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={
          can.record
            ? t('lead', { count: due.length, over: due.filter(({ daysLeft }) => daysLeft < 0).length })
            : undefined
        }
      >
        {can.record ? (
          <p className="btns noprint mt-5">
            <LinkButton kind="secondary" href={routes.newCommitment(locale)}>
              {t('recordCommitment')}
            </LinkButton>
            <a href={routes.deskCommitments(locale)}>{t('ourCommitments')}</a>
          </p>
        ) : null}
        <p className="mt-2">
          <a href={routes.blockers(locale)}>{blocker('toList')}</a>
        </p>
      </PageTitle>
      <div className="flow">
        {can.moderate ? (
          <Notice>
            <p>
              <a href={routes.queue(locale)}>{t('toQueue')}</a>
            </p>
          </Notice>
        ) : null}
        {can.record ? (
          <>
            <OpenList title={t('cameBackTitle')} entries={inState('returned')} />
            <section className="space-y-3">
              <h2>{t('dueTitle')}</h2>
              <DueList due={due} />
            </section>
            <OpenList title={t('draftsTitle')} entries={inState('draft')} />
            <OpenList title={t('waitingTitle')} entries={inState('submitted')} />
          </>
        ) : (
          <p className="measure">{t('noSeat')}</p>
        )}
      </div>
    </>
  )
}
