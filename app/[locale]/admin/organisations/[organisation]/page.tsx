import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OrganisationKept } from '@/components/admin/organisation-kept'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { nothingHere } from '@/lib/nothing-here'
import { organisationChoices, organisationInKeeping } from '@/lib/organisation/queries/keeping'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; organisation: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisation } = await params
  const t = await getTranslations('keeping')
  return { title: `${t('organisation')} ${decodeURIComponent(organisation)}` }
}

export default async function KeepOrganisationPage({ params }: Props) {
  const { locale, organisation: code } = await params
  const viewer = await actorHere(locale, keepingPolicy.keepOrganisations)
  const [organisation, choices, t] = await Promise.all([
    organisationInKeeping(viewer, decodeURIComponent(code)),
    organisationChoices(viewer),
    getTranslations('keeping'),
  ])
  if (!organisation) nothingHere(locale)
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.adminOrganisations(locale), label: t('organisations') }]} />
      <PageTitle title={organisation.name} lang={organisation.language} eyebrow={organisation.code} />
      <OrganisationKept organisation={organisation} choices={choices} formKey={randomUUID()} />
    </>
  )
}
