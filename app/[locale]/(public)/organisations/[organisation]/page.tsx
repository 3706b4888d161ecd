import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OrganisationPage } from '@/components/organisation/organisation-page'
import { HearOfIt } from '@/components/page/hear-of-it'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicMetadata } from '@/lib/metadata'
import { publicOrganisation } from '@/lib/organisation/queries/public-wing'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; organisation: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale, organisation: code } = await params
  const [t, organisation] = await Promise.all([
    getTranslations({ locale, namespace: 'organisation' }),
    publicOrganisation(decodeURIComponent(code)),
  ])
  if (!organisation) notFound()
  const path = routes.organisation(locale, organisation.code)
  return publicMetadata({
    path,
    title: organisation.name,
    description: t('page.description', { name: organisation.name }),
    linkedData: `${path}/linked-data`,
    isFollowed: true,
  })
})

export default publicPage(async ({ params }: Props) => {
  const { locale, organisation: code } = await params
  const [t, organisation] = await Promise.all([
    getTranslations({ locale, namespace: 'page' }),
    publicOrganisation(decodeURIComponent(code)),
  ])
  if (!organisation) notFound()
  return (
    <PublicShell
      path={routes.organisation(locale, organisation.code)}
      crumbs={[{ href: routes.organisations(locale), label: t('organisations') }]}
      demonstration={organisation.isDemonstration}
      footer={<HearOfIt of={{ type: 'organisation', within: null, code: organisation.code }} />}
    >
      <OrganisationPage organisation={organisation} />
    </PublicShell>
  )
})
