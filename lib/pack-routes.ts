// The addresses of report packs and their templates: a part of lib/routes.ts, where everybody asks.
import { asking, code, type RouteLocale } from './addresses'

export const packRoutes = {
  /** What was handed in to forums. */
  packs: (locale: RouteLocale) => `/${locale}/packs`,
  pack: (locale: RouteLocale, id: string) => `/${locale}/packs/${code(id)}`,
  packFile: (locale: RouteLocale, id: string, kind: string) =>
    `/${locale}/packs/${code(id)}/file/${code(kind)}`,
  /** What forums ask of a country, and how often the same. */
  burden: (locale: RouteLocale, country: string) => `/${locale}/countries/${code(country)}/burden`,
  deskPacks: (locale: RouteLocale) => `/${locale}/desk/packs`,
  newPack: (locale: RouteLocale, template: string, from?: string) =>
    asking(`/${locale}/desk/packs/new/${code(template)}`, { from }),
  deskPack: (locale: RouteLocale, id: string) => `/${locale}/desk/packs/${code(id)}`,
  /** The same as it will be handed in, to read and to print. */
  packPreview: (locale: RouteLocale, id: string) => `/${locale}/desk/packs/${code(id)}/preview`,
  packDraftFile: (locale: RouteLocale, id: string, kind: string) =>
    `/${locale}/desk/packs/${code(id)}/file/${code(kind)}`,
  packSection: (locale: RouteLocale, id: string, section: string) =>
    `/${locale}/desk/packs/${code(id)}/section/${code(section)}`,
  packTemplates: (locale: RouteLocale) => `/${locale}/desk/packs/templates`,
  packTemplate: (locale: RouteLocale, id: string) => `/${locale}/desk/packs/templates/${code(id)}`,
  packTemplateSection: (locale: RouteLocale, id: string, section: string) =>
    `/${locale}/desk/packs/templates/${code(id)}/${code(section)}`,
}
