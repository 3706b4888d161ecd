import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationList } from '@/components/seat/invitation-list'
import { InviteForm } from '@/components/seat/invite-form'
import { SeatedPeople } from '@/components/seat/seated-people'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { env } from '@/lib/env'
import { nothingHere } from '@/lib/nothing-here'
import { seatChoices } from '@/lib/person/queries'
import { keepingPolicy } from '@/lib/policy/keeping'
import { seatPolicy } from '@/lib/policy/seats'
import { routes } from '@/lib/routes'
import { invitationsKept, ownPeople } from '@/lib/seat/queries/people'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ notice?: string }> }

const notices = ['invited', 'withdrawn', 'handed-over', 'ended'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'seat' })
  return { title: t('people.title') }
}

export default async function OurPeoplePage({ params, searchParams }: Props) {
  const { locale } = await params
  const actor = await actorOrSignIn(locale)
  const isEverywhere = keepingPolicy.keepPeople(actor)
  const isOurs = seatPolicy.seeOwnPeople(actor)
  if (!isEverywhere && !isOurs) nothingHere(locale)
  const now = new Date()
  const [people, invitations, choices, asked] = await Promise.all([
    isOurs ? ownPeople(actor, now) : [],
    invitationsKept(actor, now),
    isEverywhere ? seatChoices(actor) : null,
    searchParams,
  ])
  const t = await getTranslations({ locale, namespace: 'seat' })
  const notice = notices.find((each) => each === asked.notice)
  return (
    <>
      <PageTitle
        title={t(isOurs ? 'people.title' : 'invitations.title')}
        lead={isOurs ? t('people.lead', { organisation: actor.acting.name }) : t('invitations.lead')}
      />
      <div className="flow">
        {notice ? <Notice kind="done">{t(`notices.${notice}`)}</Notice> : null}
        {isOurs ? <SeatedPeople people={people} /> : null}
        <section aria-labelledby="invitations">
          <h2 id="invitations">{t('invitations.open')}</h2>
          <InvitationList
            invitations={invitations}
            addressOf={(link) => `${env.publicUrl}${routes.acceptInvitation(locale, link)}`}
            newKey={randomUUID}
          />
        </section>
        <section aria-labelledby="invite">
          <h2 id="invite">{t('invite.title')}</h2>
          <p className="measure">{t('invite.lead')}</p>
          <InviteForm formKey={randomUUID()} organisationId={actor.acting.id} choices={choices} />
        </section>
      </div>
    </>
  )
}
