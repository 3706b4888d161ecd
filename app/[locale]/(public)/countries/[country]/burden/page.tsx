import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { countryNames } from '@/components/organisation/country-name'
import { BurdenPage } from '@/components/pack/burden-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicMetadata } from '@/lib/metadata'
import { publicBurden } from '@/lib/pack/queries/burden'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; country: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale, country: code } = await params
  const [t, names, burden] = await Promise.all([
    getTranslations({ locale, namespace: 'pack.burden' }),
    getTranslations({ locale, namespace: 'country.names' }),
    publicBurden(decodeURIComponent(code)),
  ])
  if (!burden) notFound()
  const name = countryNames(names)(burden.country.code, burden.country.name)
  return publicMetadata({
    path: routes.burden(locale, burden.country.code),
    title: `${t('title')}: ${name}`,
    description: t('description', { name }),
  })
})

export default publicPage(async ({ params }: Props) => {
  const { locale, country: code } = await params
  const [t, names, burden] = await Promise.all([
    getTranslations({ locale, namespace: 'page' }),
    getTranslations({ locale, namespace: 'country.names' }),
    publicBurden(decodeURIComponent(code)),
  ])
  if (!burden) notFound()
  const { country } = burden
  return (
    <PublicShell
      path={routes.burden(locale, country.code)}
      crumbs={[
        { href: routes.countries(locale), label: t('countries') },
        {
          href: routes.country(locale, country.code),
          label: countryNames(names)(country.code, country.name),
        },
      ]}
      demonstration={country.isDemonstration}
    >
      <BurdenPage burden={burden} />
    </PublicShell>
  )
})
