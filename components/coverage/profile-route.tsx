import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { CoverageProfile } from '@/lib/coverage/queries/public-pages'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'
import { countryNames } from '../organisation/country-name'
import { PublicShell } from '../page/public-shell'
import { ProfilePage } from './profile-page'

const pathOf = (locale: string, { kind, code }: CoverageProfile) =>
  kind === 'region' ? routes.profile(locale, kind) : routes.profile(locale, kind, code)

async function nameOf(locale: string, { kind, code, name }: CoverageProfile): Promise<string> {
  const [t, names] = await Promise.all([
    getTranslations({ locale, namespace: 'coverage.profile' }),
    getTranslations({ locale, namespace: 'country.names' }),
  ])
  if (kind === 'countries') return countryNames(names)(code, name)
  return kind === 'region' ? t('region') : name
}

export async function profileMetadata(locale: string, profile: CoverageProfile | null) {
  if (!profile) notFound()
  const t = await getTranslations({ locale, namespace: 'coverage.profile' })
  const name = await nameOf(locale, profile)
  return publicMetadata({
    path: pathOf(locale, profile),
    title: `${t('title')}: ${name}`,
    description: t('description', { name }),
  })
}

export async function ProfileShell({ locale, profile }: { locale: string; profile: CoverageProfile | null }) {
  if (!profile) notFound()
  const t = await getTranslations({ locale, namespace: 'page' })
  const { kind, code } = profile
  const own =
    kind === 'plans'
      ? [{ href: routes.plan(locale, code), label: profile.name, lang: profile.language }]
      : kind === 'countries'
        ? [{ href: routes.country(locale, code), label: await nameOf(locale, profile) }]
        : []
  return (
    <PublicShell
      path={pathOf(locale, profile)}
      demonstration={profile.isDemonstration}
      crumbs={[{ href: routes.coverage(locale), label: t('coverage') }, ...own]}
    >
      <ProfilePage profile={profile} />
    </PublicShell>
  )
}
