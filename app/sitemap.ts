import type { MetadataRoute } from 'next'
import { tags } from '@/lib/action/tags'
import { env } from '@/lib/env'
import { defaultLocale, locales } from '@/lib/i18n/locales'
import { published } from '@/lib/page-cache/published'
import { publicAddresses } from '@/lib/plan/queries/addresses'
import { inLanguage, routes } from '@/lib/routes'

// Made when it is asked for: the build has no database.
export const dynamic = 'force-dynamic'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const found = await published(
    ['addresses'],
    [tags.region, tags.frameworks, tags.organisations],
    (_, visitor) => publicAddresses(visitor),
  )
  const en = defaultLocale
  const paths = [
    ...(
      [
        'home',
        'plans',
        'commitments',
        'frameworks',
        'coverage',
        'organisations',
        'countries',
        'forums',
        'about',
      ] as const
    ).map((page) => routes[page](en)),
    ...found.plans.map(({ code }) => routes.plan(en, code)),
    ...found.commitments.map(({ code, plan }) => routes.commitment(en, plan.code, code)),
    ...found.frameworks.map(({ code }) => routes.framework(en, code)),
    ...found.frameworks.flatMap(({ code }) => [
      routes.coverageSheet(en, code, 'plans'),
      routes.gaps(en, code),
    ]),
    ...found.items.map(({ code, framework }) => routes.frameworkItem(en, framework.code, code)),
    ...found.crosswalks.map(({ code }) => routes.crosswalk(en, code)),
    ...found.organisations.map(({ code }) => routes.organisation(en, code)),
    ...found.countries.map(({ code }) => routes.country(en, code)),
  ]
  return paths.map((path) => ({
    url: `${env.publicUrl}${path}`,
    alternates: {
      languages: Object.fromEntries(
        locales.map((locale) => [locale, `${env.publicUrl}${inLanguage(path, locale)}`]),
      ),
    },
  }))
}
