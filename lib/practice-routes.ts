// The addresses of practices: a part of lib/routes.ts, where everybody asks.
import { asking, code, type RouteLocale } from './addresses'

export const practiceRoutes = {
  /** All of them, or those of one layer, country or framework item. */
  practices: (locale: RouteLocale, of: { by: string; code: string } | null = null) =>
    `/${locale}/practices${of ? `/by/${code(of.by)}/${code(of.code)}` : ''}`,
  practice: (locale: RouteLocale, id: string) => `/${locale}/practices/${code(id)}`,
  deskPractices: (locale: RouteLocale) => `/${locale}/desk/practices`,
  deskPractice: (locale: RouteLocale, id: string) => `/${locale}/desk/practices/${code(id)}`,
  writePractice: (locale: RouteLocale, id: string) => `/${locale}/desk/practices/${code(id)}/write`,
  adoptPractice: (locale: RouteLocale, id: string, plan?: string) =>
    asking(`/${locale}/desk/practices/${code(id)}/adopt`, { plan }),
}
