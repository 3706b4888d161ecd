import { getTranslations } from 'next-intl/server'
import { CountriesPage } from '@/components/country/countries-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { tags } from '@/lib/action/tags'
import { publicMetadata } from '@/lib/metadata'
import { countriesOnRecord } from '@/lib/organisation/queries/countries'
import { published } from '@/lib/page-cache/published'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'country' })
  return publicMetadata({
    path: routes.countries(locale),
    title: t('list.title'),
    description: t('list.description'),
  })
})

export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  const countries = await published(['countries'], [tags.organisations, tags.region], (_, visitor) =>
    countriesOnRecord(visitor),
  )
  return (
    <PublicShell path={routes.countries(locale)}>
      <CountriesPage countries={countries} />
    </PublicShell>
  )
})
