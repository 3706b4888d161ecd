import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CountryPage } from '@/components/country/country-page'
import { countryName } from '@/components/country/country-name'
import { PublicShell } from '@/components/page/public-shell'
import { tags } from '@/lib/action/tags'
import { publicMetadata } from '@/lib/metadata'
import { countryInFull } from '@/lib/organisation/queries/countries'
import { published } from '@/lib/page-cache/published'
import { visitor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; country: string }> }

const countryOf = (code: string) =>
  published(['country', code], [tags.organisations, tags.region], (today) =>
    countryInFull(visitor, code, today),
  )

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, country: code } = await params
  const [t, country] = await Promise.all([
    getTranslations({ locale, namespace: 'country' }),
    countryOf(decodeURIComponent(code)),
  ])
  if (!country) notFound()
  const name = countryName(country, locale)
  return publicMetadata({
    path: routes.country(locale, country.code),
    title: name,
    description: t('page.description', { name }),
  })
}

export default async function OneCountry({ params }: Props) {
  const { locale, country: code } = await params
  const [t, country] = await Promise.all([
    getTranslations({ locale, namespace: 'page' }),
    countryOf(decodeURIComponent(code)),
  ])
  if (!country) notFound()
  return (
    <PublicShell
      path={routes.country(locale, country.code)}
      crumbs={[{ href: routes.countries(locale), label: t('countries') }]}
      demonstration={country.isDemonstration}
    >
      <CountryPage country={country} />
    </PublicShell>
  )
}
