import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { AddPersonForm } from '@/components/person/add-person-form'
import { PageTitle } from '@/components/ui/page-title'
import { seatChoices } from '@/lib/person/queries'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'people' })
  return { title: t('new.title') }
}

export default async function NewPersonPage({ params }: Props) {
  const { locale } = await params
  const actor = await actorHere(locale, keepingPolicy.keepPeople)
  const choices = await seatChoices(actor)
  const t = await getTranslations({ locale, namespace: 'people' })
  return (
    <>
      <PageTitle
        eyebrow={<a href={routes.adminPeople(locale)}>{t('title')}</a>}
        title={t('new.title')}
        lead={t('new.lead')}
      />
      <AddPersonForm formKey={randomUUID()} locale={locale} choices={choices} />
    </>
  )
}
