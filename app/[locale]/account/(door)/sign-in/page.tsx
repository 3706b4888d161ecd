import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { PublicShell } from '@/components/page/public-shell'
import { DemonstrationAccounts } from '@/components/person/demonstration-accounts'
import { SignInForm } from '@/components/person/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { currentSession } from '@/lib/auth/current'
import { ownPath } from '@/lib/auth/return-to'
import { actorOf } from '@/lib/auth/session'
import { demonstrationAccounts } from '@/lib/demonstration/accounts'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ returnTo?: string | string[]; notice?: string; show?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'account' })
  return { title: t('signIn.title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params
  const asked = await searchParams
  const returnTo = ownPath(asked.returnTo)
  const session = await currentSession()
  if (session)
    redirect(
      actorOf(session)
        ? (returnTo ?? routes.desk(locale))
        : routes.chooseOrganisation(locale, returnTo ?? undefined),
    )

  const t = await getTranslations({ locale, namespace: 'account' })
  const isShown = asked.show === '1'
  const here = routes.signIn(locale, returnTo ?? undefined)
  return (
    <PublicShell path={here} demonstration={env.isDemonstration}>
      <PageTitle title={t('signIn.title')} lead={t('signIn.lead')} />
      <div className="flow">
        {asked.notice === 'password-set' ? <Notice kind="done">{t('signIn.passwordSet')}</Notice> : null}
        {asked.notice === 'accepted' ? <Notice kind="done">{t('signIn.accepted')}</Notice> : null}
        {asked.notice === 'kept' ? <Notice kind="caution">{t('signIn.kept')}</Notice> : null}
        {asked.notice === 'signed-out' ? <Notice kind="done">{t('signIn.signedOut')}</Notice> : null}
        <SignInForm
          formKey={randomUUID()}
          returnTo={returnTo}
          isShown={isShown}
          toggle={isShown ? here : routes.signInShown(locale, returnTo ?? undefined)}
        />
        <p className="measure note">{t('signIn.forgotten')}</p>
        {env.isDemonstration ? (
          <DemonstrationAccounts accounts={demonstrationAccounts} formKey={randomUUID()} />
        ) : null}
      </div>
    </PublicShell>
  )
}
