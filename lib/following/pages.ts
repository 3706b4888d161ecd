import type { RouteLocale } from '@/lib/addresses'
import { routes } from '@/lib/routes'
import type { FollowedRef } from './rules'

/** The page of a thing that can be followed; its feed and its calendar lie below it. */
export function pageOf({ type, within, code }: FollowedRef, locale: RouteLocale): string {
  if (type === 'plan') return routes.plan(locale, code)
  if (type === 'commitment') return routes.commitment(locale, within ?? '', code)
  if (type === 'organisation') return routes.organisation(locale, code)
  return type === 'country' ? routes.country(locale, code) : routes.frameworkItem(locale, within ?? '', code)
}
