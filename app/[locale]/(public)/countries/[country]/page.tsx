import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CountryPage } from '@/components/country/country-page'
import { countryNames } from '@/components/organisation/country-name'
import { HearOfIt } from '@/components/page/hear-of-it'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicMetadata } from '@/lib/metadata'
import { publicCountry } from '@/lib/organisation/queries/public-wing'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; country: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale, country: code } = await params
  const [t, names, country] = await Promise.all([
    getTranslations({ locale, namespace: 'country' }),
    getTranslations({ locale, namespace: 'country.names' }),
    publicCountry(decodeURIComponent(code)),
  ])
  if (!country) notFound()
  const name = countryNames(names)(country.code, country.name)
  return publicMetadata({
    path: routes.country(locale, country.code),
    title: name,
    description: t('page.description', { name }),
    isFollowed: true,
  })
})

export default publicPage(async ({ params }: Props) => {
  const { locale, country: code } = await params
  const [t, country] = await Promise.all([
    getTranslations({ locale, namespace: 'page' }),
    publicCountry(decodeURIComponent(code)),
  ])
  if (!country) notFound()
  return (
    <PublicShell
      path={routes.country(locale, country.code)}
      crumbs={[{ href: routes.countries(locale), label: t('countries') }]}
      demonstration={country.isDemonstration}
      footer={<HearOfIt of={{ type: 'country', within: null, code: country.code }} />}
    >
      <CountryPage country={country} />
    </PublicShell>
  )
})
