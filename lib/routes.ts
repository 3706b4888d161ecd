// Every address in Concord. Pages and actions ask here, nobody writes a path by hand.
// All of them begin with the language.

import { settled } from './as-of'
import { locales } from './i18n/locales'

export type RouteLocale = string
const code = encodeURIComponent
const asking = (path: string, questions: Record<string, string | undefined>) => {
  const asked = Object.entries(questions).flatMap(([name, value]) =>
    value ? [`${name}=${code(value)}`] : [],
  )
  return asked.length > 0 ? `${path}?${asked.join('&')}` : path
}

const addresses = {
  home: (locale: RouteLocale) => `/${locale}`,
  plans: (locale: RouteLocale) => `/${locale}/plans`,
  plan: (locale: RouteLocale, plan: string) => `/${locale}/plans/${code(plan)}`,
  commitment: (locale: RouteLocale, plan: string, commitment: string) =>
    `/${locale}/plans/${code(plan)}/${code(commitment)}`,
  commitmentHistory: (locale: RouteLocale, plan: string, commitment: string) =>
    `/${locale}/plans/${code(plan)}/${code(commitment)}/history`,
  commitments: (locale: RouteLocale) => `/${locale}/commitments`,
  frameworks: (locale: RouteLocale) => `/${locale}/frameworks`,
  framework: (locale: RouteLocale, framework: string) => `/${locale}/frameworks/${code(framework)}`,
  frameworkItem: (locale: RouteLocale, framework: string, item: string) =>
    `/${locale}/frameworks/${code(framework)}/${code(item)}`,
  crosswalk: (locale: RouteLocale, crosswalk: string) => `/${locale}/crosswalks/${code(crosswalk)}`,
  organisations: (locale: RouteLocale) => `/${locale}/organisations`,
  organisation: (locale: RouteLocale, organisation: string) =>
    `/${locale}/organisations/${code(organisation)}`,
  organisationsOfType: (locale: RouteLocale, type: string) => `/${locale}/organisations/type/${code(type)}`,
  organisationsIn: (locale: RouteLocale, country: string) =>
    `/${locale}/organisations/country/${code(country)}`,
  countries: (locale: RouteLocale) => `/${locale}/countries`,
  country: (locale: RouteLocale, country: string) => `/${locale}/countries/${code(country)}`,
  forums: (locale: RouteLocale) => `/${locale}/forums`,
  /** Where a form asks for a past day of a page, named without its language. */
  asOf: (locale: RouteLocale, page: string) => `/${locale}/as-of/day${page}`,
  /** The same plan on two days, side by side. */
  comparePlan: (locale: RouteLocale, plan: string, days: { from?: string; to?: string } = {}) =>
    asking(`/${locale}/plans/${code(plan)}/compare`, days),
  about: (locale: RouteLocale) => `/${locale}/about`,
  /** The facts of a plan's, commitment's, framework's, item's or organisation's page as linked data. */
  linkedData: (page: string) => `${page}/linked-data`,
  /** A file of public evidence; no language, so that one address can be cited. */
  evidence: (id: string) => `/evidence/${code(id)}`,
  /** The same for those who are signed in. */
  deskEvidence: (id: string) => `/evidence/${code(id)}/desk`,

  signIn: (locale: RouteLocale, returnTo?: string, notice?: 'password-set' | 'signed-out') =>
    asking(`/${locale}/account/sign-in`, { returnTo, notice }),
  /** The same with the password readable while it is typed. */
  signInShown: (locale: RouteLocale, returnTo?: string) =>
    asking(`/${locale}/account/sign-in`, { returnTo, show: '1' }),
  /** Posted to; a visit shows the sign-in page. */
  signOut: (locale: RouteLocale) => `/${locale}/account/sign-out`,
  /** Where a person sets their own password, behind a link that holds for a day. */
  setPassword: (locale: RouteLocale, link: string) => `/${locale}/account/password/${code(link)}`,
  setPasswordShown: (locale: RouteLocale, link: string) => `/${locale}/account/password/${code(link)}?show=1`,
  account: (locale: RouteLocale) => `/${locale}/account`,
  accountShown: (locale: RouteLocale) => `/${locale}/account?show=1#password`,
  chooseOrganisation: (locale: RouteLocale, returnTo?: string) =>
    asking(`/${locale}/account/organisation`, { returnTo }),

  desk: (locale: RouteLocale) => `/${locale}/desk`,
  deskCommitments: (locale: RouteLocale) => `/${locale}/desk/commitments`,
  newCommitment: (locale: RouteLocale) => `/${locale}/desk/commitments/new`,
  deskCommitment: (locale: RouteLocale, id: string) => `/${locale}/desk/commitments/${code(id)}`,
  deskCommitmentStep: (locale: RouteLocale, id: string, step: CommitmentStep) =>
    `/${locale}/desk/commitments/${code(id)}/${step}`,
  /** The step with one more blank row, of a kind where rows have kinds. */
  deskCommitmentRow: (locale: RouteLocale, id: string, step: CommitmentStep, add: string) =>
    `/${locale}/desk/commitments/${code(id)}/${step}?add=${code(add)}`,
  /** The picker of framework items, with what was searched for. */
  alignmentSearch: (locale: RouteLocale, id: string, words: string, framework: string) =>
    `/${locale}/desk/commitments/${code(id)}/alignments?words=${code(words)}&framework=${code(framework)}`,
  newCommitmentIn: (locale: RouteLocale, plan: string) =>
    `/${locale}/desk/commitments/new?plan=${code(plan)}`,
  deskCommitmentsFrom: (locale: RouteLocale, after: string) =>
    `/${locale}/desk/commitments?after=${code(after)}`,
  newProgress: (locale: RouteLocale, commitmentId: string) =>
    `/${locale}/desk/commitments/${code(commitmentId)}/report`,
  deskProgress: (locale: RouteLocale, versionId: string) => `/${locale}/desk/progress/${code(versionId)}`,
  deskProgressStep: (locale: RouteLocale, versionId: string, step: ProgressStep) =>
    `/${locale}/desk/progress/${code(versionId)}/${step}`,

  admin: (locale: RouteLocale) => `/${locale}/admin`,
  queue: (locale: RouteLocale) => `/${locale}/admin/queue`,
  /** The queue again, with a word on what was just decided. */
  queueAfter: (
    locale: RouteLocale,
    verdict: 'published' | 'returned',
    entry: 'commitments' | 'progress',
    id: string,
  ) => `/${locale}/admin/queue?done=${verdict}&entry=${entry}&id=${code(id)}`,
  queueFrom: (locale: RouteLocale, after: string) => `/${locale}/admin/queue?after=${code(after)}`,
  queuedCommitment: (locale: RouteLocale, id: string) => `/${locale}/admin/queue/commitments/${code(id)}`,
  queuedProgress: (locale: RouteLocale, versionId: string) =>
    `/${locale}/admin/queue/progress/${code(versionId)}`,
  queuedProgressAgainstPublished: (locale: RouteLocale, versionId: string) =>
    `/${locale}/admin/queue/progress/${code(versionId)}?against=published`,
  adminPlans: (locale: RouteLocale) => `/${locale}/admin/plans`,
  adminPlan: (locale: RouteLocale, plan: string) => `/${locale}/admin/plans/${code(plan)}`,
  newAdminPlan: (locale: RouteLocale) => `/${locale}/admin/plans/new`,
  adminPlanStep: (locale: RouteLocale, plan: string, step: PlanStep) =>
    `/${locale}/admin/plans/${code(plan)}/${step}`,
  adminPillar: (locale: RouteLocale, plan: string, id: string) =>
    `/${locale}/admin/plans/${code(plan)}/pillars/${code(id)}`,
  adminFrameworks: (locale: RouteLocale) => `/${locale}/admin/frameworks`,
  adminFramework: (locale: RouteLocale, framework: string) =>
    `/${locale}/admin/frameworks/${code(framework)}`,
  adminFrameworkFrom: (locale: RouteLocale, framework: string, confidence: string) =>
    `/${locale}/admin/frameworks/${code(framework)}?confidence=${code(confidence)}`,
  adminFrameworkItem: (locale: RouteLocale, framework: string, item: string) =>
    `/${locale}/admin/frameworks/${code(framework)}/${code(item)}`,
  adminCrosswalkLink: (locale: RouteLocale, id: string) => `/${locale}/admin/crosswalk-links/${code(id)}`,
  curation: (locale: RouteLocale) => `/${locale}/admin/alignments`,
  curationFrom: (locale: RouteLocale, asked: Record<string, string>) =>
    `/${locale}/admin/alignments?${new URLSearchParams(asked).toString()}`,
  checkCommitment: (locale: RouteLocale, id: string) => `/${locale}/admin/alignments/${code(id)}/check`,
  addAlignment: (locale: RouteLocale, id: string) => `/${locale}/admin/alignments/${code(id)}/add`,
  checkAlignment: (locale: RouteLocale, id: string, alignment: string) =>
    `/${locale}/admin/alignments/${code(id)}/${code(alignment)}`,
  adminAlignments: (locale: RouteLocale, commitmentId: string) =>
    `/${locale}/admin/alignments/${code(commitmentId)}`,
  adminOrganisations: (locale: RouteLocale) => `/${locale}/admin/organisations`,
  adminOrganisationsFrom: (locale: RouteLocale, asked: Record<string, string>) =>
    `/${locale}/admin/organisations?${new URLSearchParams(asked).toString()}`,
  newAdminOrganisation: (locale: RouteLocale) => `/${locale}/admin/organisations/new`,
  adminOrganisation: (locale: RouteLocale, organisation: string) =>
    `/${locale}/admin/organisations/${code(organisation)}`,
  permissions: (locale: RouteLocale) => `/${locale}/admin/permissions`,
  adminPeople: (
    locale: RouteLocale,
    list: { search?: string | undefined; after?: string; before?: string } = {},
  ) => asking(`/${locale}/admin/people`, list),
  newAdminPerson: (locale: RouteLocale) => `/${locale}/admin/people/new`,
  adminPerson: (locale: RouteLocale, id: string) => `/${locale}/admin/people/${code(id)}`,
  trail: (locale: RouteLocale) => `/${locale}/admin/trail`,
  trailFrom: (locale: RouteLocale, asked: Record<string, string>) =>
    `/${locale}/admin/trail?${new URLSearchParams(asked).toString()}`,
}

/** On a page of the past, whose language carries its day, an address of which there is a past stays in that day. */
function inTheirDay<Addresses extends Record<string, (...given: never[]) => string>>(
  all: Addresses,
): Addresses {
  const each = Object.entries(all).map(([name, address]) => [
    name,
    (...given: never[]) => settled(address(...given)),
  ])
  return Object.fromEntries(each) as Addresses
}
export const routes = inTheirDay(addresses)

/** The pages on which a commitment is recorded, in order. */
export const commitmentSteps = [
  'promise',
  'parties',
  'alignments',
  'milestones',
  'indicators',
  'check',
] as const
export type CommitmentStep = (typeof commitmentSteps)[number]

/**
 * Where a saved step leads: back to itself with one more row or one less, to the list of steps, or to the next.
 * `then` is what the pressed button said.
 */
export function afterCommitmentStep(
  locale: RouteLocale,
  id: string,
  step: CommitmentStep,
  then: string,
): string {
  if (then.startsWith('add')) return routes.deskCommitmentRow(locale, id, step, then.slice(4) || 'row')
  if (then.startsWith('remove')) return routes.deskCommitmentStep(locale, id, step)
  const next = commitmentSteps[commitmentSteps.indexOf(step) + 1]
  return next && then !== 'list'
    ? routes.deskCommitmentStep(locale, id, next)
    : routes.deskCommitment(locale, id)
}

/** The pages on which progress is logged, in order. */
export const progressSteps = ['status', 'measures', 'evidence', 'check', 'receipt'] as const
export type ProgressStep = (typeof progressSteps)[number]

/** The pages on which a plan is kept. */
export const planSteps = ['facts', 'parties', 'forums', 'pillars'] as const
export type PlanStep = (typeof planSteps)[number]

/** Where a saved step of a report leads; `then` is what the pressed button said. */
export function afterProgressStep(
  locale: RouteLocale,
  versionId: string,
  step: ProgressStep,
  then: string,
): string {
  const next = progressSteps[progressSteps.indexOf(step) + 1]
  return next && then !== 'list'
    ? routes.deskProgressStep(locale, versionId, next)
    : routes.deskProgress(locale, versionId)
}

/** One page in every language of the interface. */
export const inEveryLanguage = (address: (locale: RouteLocale) => string): string[] => locales.map(address)

/** The same page in another language. */
export const inLanguage = (path: string, locale: RouteLocale) => path.replace(/^\/[^/]+/, `/${locale}`)

/** The same page in no language yet: what a notice keeps, since its reader's language is known when it is read. */
export const withoutLanguage = (address: string) => address.replace(/^\/[^/]+/, '')
