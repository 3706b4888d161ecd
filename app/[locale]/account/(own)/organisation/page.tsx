import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { OrganisationForm } from '@/components/person/organisation-form'
import { PageTitle } from '@/components/ui/page-title'
import { sessionOrSignIn } from '@/lib/auth/required'
import { ownPath } from '@/lib/auth/return-to'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ returnTo?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'account' })
  return { title: t('organisation.title') }
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { locale } = await params
  const session = await sessionOrSignIn(locale)
  const t = await getTranslations({ locale, namespace: 'account' })
  if (session.seats.length === 0)
    return <PageTitle title={t('organisation.none')} lead={t('organisation.noneWhy')} />
  return (
    <>
      <PageTitle title={t('organisation.title')} lead={t('organisation.lead')} />
      <OrganisationForm
        formKey={randomUUID()}
        seats={session.seats}
        acting={session.actingOrganisationId}
        returnTo={ownPath((await searchParams).returnTo)}
      />
    </>
  )
}
