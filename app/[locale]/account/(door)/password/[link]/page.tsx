import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { PublicShell } from '@/components/page/public-shell'
import { SetPasswordForm } from '@/components/person/password-forms'
import { PageTitle } from '@/components/ui/page-title'
import { personOfLink } from '@/lib/auth/password-link'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string; link: string }>
  searchParams: Promise<{ show?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'account' })
  return { title: t('link.title'), robots: { index: false } }
}

export default async function SetPasswordPage({ params, searchParams }: Props) {
  const { locale, link } = await params
  const t = await getTranslations({ locale, namespace: 'account' })
  const person = await personOfLink(link, new Date())
  const isShown = (await searchParams).show === '1'
  const here = routes.setPassword(locale, link)
  return (
    <PublicShell path={here}>
      {person ? (
        <>
          <PageTitle title={t('link.title')} lead={t('link.lead', { name: person.name })} />
          <SetPasswordForm
            formKey={randomUUID()}
            link={link}
            email={person.email}
            isShown={isShown}
            toggle={isShown ? here : routes.setPasswordShown(locale, link)}
          />
        </>
      ) : (
        <PageTitle title={t('link.over')} lead={t('link.overWhy')} />
      )}
    </PublicShell>
  )
}
