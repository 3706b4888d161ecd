// Words that the linked data of commitments, plans and frameworks share. Every claim keeps where it comes from and
// how far it was checked.
import type { PartialDate } from '@/lib/dates'
import { defaultLocale } from '@/lib/i18n/locales'
import { routes } from '@/lib/routes'
import { absolute } from './answer'

type Properties = Record<string, unknown>

/** schema.org for what it can say, SKOS for mappings, and Concord's own words as the about page explains them. */
export const contextOfClaims = () => ({
  '@vocab': 'https://schema.org/',
  dcterms: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  concord: `${absolute(routes.about(defaultLocale))}#`,
})

export const textIn = (text: string | null, language: string) =>
  text === null ? undefined : { '@value': text, '@language': language }

/** As much of a date as is stated: 2027, 2027-01 or 2027-01-15. */
export const statedDate = (date: PartialDate | null): string | undefined =>
  date ? date.on.slice(0, date.precision === 'year' ? 4 : date.precision === 'month' ? 7 : 10) : undefined

/** Things have one address, whatever language they are read in. */
export const addressOf = {
  plan: (plan: string) => absolute(routes.plan(defaultLocale, plan)),
  commitment: (plan: string, code: string) => absolute(routes.commitment(defaultLocale, plan, code)),
  framework: (framework: string) => absolute(routes.framework(defaultLocale, framework)),
  item: (framework: string, code: string) => absolute(routes.frameworkItem(defaultLocale, framework, code)),
  crosswalk: (code: string) => absolute(routes.crosswalk(defaultLocale, code)),
  organisation: (code: string) => absolute(routes.organisation(defaultLocale, code)),
  country: (code: string) => absolute(routes.country(defaultLocale, code)),
}

/** Without the properties that nothing is known of: what is unknown is left out, not said to be nothing. */
export const known = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )

type Crosswalk = { code: string; name: string; edition: number; kind: string }

export const crosswalkOf = ({ code, name, edition, kind }: Crosswalk) => ({
  '@id': addressOf.crosswalk(code),
  name,
  version: edition,
  'concord:kind': kind,
})
