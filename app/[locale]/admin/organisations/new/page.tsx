import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddOrganisationForm } from '@/components/admin/add-organisation-form'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { organisationChoices } from '@/lib/organisation/queries/keeping'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('addOrganisation') }
}

export default async function NewOrganisationPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.keepOrganisations)
  const [choices, t] = await Promise.all([organisationChoices(viewer), getTranslations('keeping')])
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.adminOrganisations(locale), label: t('organisations') }]} />
      <PageTitle title={t('addOrganisation')} lead={t('addOrganisationLead')} />
      <AddOrganisationForm choices={choices} formKey={randomUUID()} />
    </>
  )
}
