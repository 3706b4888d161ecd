import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { LanguageForm, OwnSeats, OwnSignIns } from '@/components/person/own-account'
import { ChangePasswordForm } from '@/components/person/password-forms'
import { Loans } from '@/components/seat/loans'
import { PageTitle } from '@/components/ui/page-title'
import { shortestPassword } from '@/lib/auth/password-rules'
import { actorOrSignIn, sessionOrSignIn } from '@/lib/auth/required'
import { idleLimit } from '@/lib/auth/session'
import { ownAccount } from '@/lib/person/queries'
import { routes } from '@/lib/routes'
import { loansOf } from '@/lib/seat/queries/people'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ show?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'account' })
  return { title: t('own.title') }
}

export default async function AccountPage({ params, searchParams }: Props) {
  const { locale } = await params
  const actor = await actorOrSignIn(locale)
  const { idHash } = await sessionOrSignIn(locale)
  const now = new Date()
  const [account, loans] = await Promise.all([ownAccount(actor, now), loansOf(actor, now)])
  const t = await getTranslations({ locale, namespace: 'account' })
  const isShown = (await searchParams).show === '1'
  return (
    <>
      <PageTitle title={t('own.title')} eyebrow={account.email} lead={account.name} />
      <div className="flow">
        <OwnSeats seats={account.memberships} acting={actor.acting.id} />
        <Loans loans={loans} newKey={randomUUID} />
        <OwnSignIns
          signIns={account.sessions}
          here={Buffer.from(idHash).toString('hex')}
          idleHours={idleLimit / 3_600_000}
          formKeys={[...account.sessions.map(() => randomUUID()), randomUUID()]}
        />
        <section id="password" aria-labelledby="password-title">
          <h2 id="password-title">{t('password.title')}</h2>
          <p className="measure">{t('password.lead', { shortest: shortestPassword })}</p>
          <ChangePasswordForm
            formKey={randomUUID()}
            email={account.email}
            isShown={isShown}
            toggle={isShown ? routes.account(locale) : routes.accountShown(locale)}
          />
        </section>
        <section aria-labelledby="language-title">
          <h2 id="language-title">{t('own.language')}</h2>
          <LanguageForm language={account.language} formKey={randomUUID()} />
        </section>
      </div>
    </>
  )
}
