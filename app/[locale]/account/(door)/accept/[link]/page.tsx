import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicShell } from '@/components/page/public-shell'
import { AcceptAsNewForm, AcceptForm } from '@/components/seat/accept-form'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { signedInPerson } from '@/lib/auth/current'
import { roleLabels } from '@/lib/person/labels'
import { routes } from '@/lib/routes'
import { invitationOfLink } from '@/lib/seat/queries/invitation'

type Props = {
  params: Promise<{ locale: string; link: string }>
  searchParams: Promise<{ show?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'seat' })
  return { title: t('accept.title'), robots: { index: false } }
}

export default async function AcceptPage({ params, searchParams }: Props) {
  const { locale, link } = await params
  const here = routes.acceptInvitation(locale, link)
  const t = await getTranslations({ locale })
  const invitation = await invitationOfLink(link, new Date())
  const closed = { accepted: 'used', withdrawn: 'withdrawn', expired: 'expired', open: null } as const
  const why = invitation ? closed[invitation.state] : 'unknown'
  if (!invitation || why)
    return (
      <PublicShell path={here}>
        <PageTitle title={t('seat.accept.over')} lead={t(`seat.accept.${why ?? 'unknown'}`)} />
      </PublicShell>
    )

  const person = await signedInPerson()
  const isShown = (await searchParams).show === '1'
  const { email, organisation, personId, role } = invitation
  const asked = { email, organisation: organisation.name, role: t(roleLabels[role]) }
  const isSomebodyElse = person !== null && person.id !== personId
  return (
    <PublicShell path={here}>
      <PageTitle title={t('seat.accept.title')} lead={t('seat.accept.lead', asked)} />
      <div className="flow">
        {isSomebodyElse ? <p className="measure">{t('seat.accept.somebodyElse')}</p> : null}
        {person && !isSomebodyElse ? <AcceptForm formKey={randomUUID()} link={link} /> : null}
        {!person && personId ? (
          <>
            <p className="measure">{t('seat.accept.signInFirst')}</p>
            <p>
              <LinkButton href={routes.signIn(locale, here)}>{t('account.signIn.title')}</LinkButton>
            </p>
          </>
        ) : null}
        {!person && !personId ? (
          <AcceptAsNewForm
            formKey={randomUUID()}
            link={link}
            email={email}
            locale={locale}
            isShown={isShown}
            toggle={isShown ? here : routes.acceptInvitationShown(locale, link)}
          />
        ) : null}
      </div>
    </PublicShell>
  )
}
