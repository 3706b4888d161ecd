// The addresses of coverage, gaps and overlaps: a part of lib/routes.ts, where everybody asks.
import { code, type RouteLocale } from './addresses'

/** `everything` is the whole framework, where a sheet is not of one item. */
export const everything = 'all'

const sheet = (locale: RouteLocale, framework: string, by: string, under: string | null) =>
  `/${locale}/coverage/${code(framework)}/${code(by)}${under === null ? '' : `/${code(under)}`}`

export const coverageRoutes = {
  coverage: (locale: RouteLocale) => `/${locale}/coverage`,
  /** A framework's items against plans, countries or layers; `under` is the code of the item whose parts are shown. */
  coverageSheet: (locale: RouteLocale, framework: string, by: string, under: string | null = null) =>
    sheet(locale, framework, by, under),
  /** The rows after the one of this code. */
  coverageSheetFrom: (
    locale: RouteLocale,
    framework: string,
    by: string,
    under: string | null,
    from: string,
  ) => `${sheet(locale, framework, by, under ?? everything)}/from/${code(from)}`,
  /** One crossing: what stands there, or why nothing does. */
  coverageCrossing: (locale: RouteLocale, framework: string, by: string, item: string, row: string) =>
    `${sheet(locale, framework, by, item)}/at/${code(row)}`,
  /** Where who may say so marks the crossing as not applicable. */
  markCrossing: (locale: RouteLocale, framework: string, by: string, item: string, row: string) =>
    `/${locale}/desk/coverage/${[framework, by, item, row].map(code).join('/')}`,
  gaps: (locale: RouteLocale, framework: string) => `/${locale}/coverage/${code(framework)}/gaps`,
  /** What is alike between plans, of all of them or of one; `after` is the pair that the page follows. */
  overlaps: (locale: RouteLocale, plan: string | null = null, after: string | null = null) =>
    `/${locale}/overlaps${plan === null ? '' : `/plans/${code(plan)}`}${after === null ? '' : `/from/${code(after)}`}`,
  deskOverlaps: (locale: RouteLocale) => `/${locale}/desk/overlaps`,
  deskOverlap: (locale: RouteLocale, one: string, other: string) =>
    `/${locale}/desk/overlaps/${code(one)}/${code(other)}`,
  /** The four layers of the region, of a plan or of a country. */
  profile: (locale: RouteLocale, kind: 'region' | 'plans' | 'countries', of?: string) =>
    `/${locale}/profile/${kind}${of === undefined ? '' : `/${code(of)}`}`,
}
