import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OrganisationsKept } from '@/components/admin/organisations-kept'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { organisationsToKeep } from '@/lib/organisation/queries/keeping'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../actor-here'
import { readQuery, type Query } from '../read-query'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping')
  return { title: t('organisations') }
}

export default async function OrganisationsToKeepPage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.keepOrganisations)
  const asked = readQuery(await searchParams, ['words', 'after'])
  const [list, t] = await Promise.all([organisationsToKeep(viewer, asked), getTranslations('keeping')])
  return (
    <>
      <PageTitle title={t('organisations')} lead={t('organisationsLead')} />
      <div className="flow">
        <p>
          <LinkButton href={routes.newAdminOrganisation(locale)}>{t('addOrganisation')}</LinkButton>
        </p>
        <OrganisationsKept list={list} asked={asked} />
      </div>
    </>
  )
}
