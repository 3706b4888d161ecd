import { getTranslations } from 'next-intl/server'
import { OrganisationsPage } from '@/components/organisation/organisations-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { tags } from '@/lib/action/tags'
import { publicMetadata } from '@/lib/metadata'
import { organisationsOnRecord } from '@/lib/organisation/queries/organisations'
import { published } from '@/lib/page-cache/published'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'organisation' })
  return publicMetadata({
    path: routes.organisations(locale),
    title: t('list.title'),
    description: t('list.description'),
  })
})

export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  const organisations = await published(['organisations'], [tags.organisations, tags.region], (_, visitor) =>
    organisationsOnRecord(visitor),
  )
  return (
    <PublicShell path={routes.organisations(locale)}>
      <OrganisationsPage organisations={organisations} />
    </PublicShell>
  )
})
