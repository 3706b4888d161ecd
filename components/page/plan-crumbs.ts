import { routes } from '@/lib/routes'
import type { Crumb } from './breadcrumbs'

/** The way back from what belongs to a plan: all plans, and the plan itself. `plans` is what the first is called. */
export const planCrumbs = (
  locale: string,
  plans: string,
  { code, name, language }: { code: string; name: string; language: string },
): Crumb[] => [
  { href: routes.plans(locale), label: plans },
  { href: routes.plan(locale, code), label: name, lang: language },
]
