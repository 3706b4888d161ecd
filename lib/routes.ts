// Every address in Concord. Pages and actions ask here, nobody writes a path by hand.
// All of them begin with the language.

export type RouteLocale = string
const code = encodeURIComponent

export const routes = {
  home: (locale: RouteLocale) => `/${locale}`,
  plans: (locale: RouteLocale) => `/${locale}/plans`,
  plan: (locale: RouteLocale, plan: string) => `/${locale}/plans/${code(plan)}`,
  commitment: (locale: RouteLocale, plan: string, commitment: string) => `/${locale}/plans/${code(plan)}/${code(commitment)}`,
  commitments: (locale: RouteLocale) => `/${locale}/commitments`,
  frameworks: (locale: RouteLocale) => `/${locale}/frameworks`,
  framework: (locale: RouteLocale, framework: string) => `/${locale}/frameworks/${code(framework)}`,
  frameworkItem: (locale: RouteLocale, framework: string, item: string) =>
    `/${locale}/frameworks/${code(framework)}/${code(item)}`,
  crosswalk: (locale: RouteLocale, crosswalk: string) => `/${locale}/crosswalks/${code(crosswalk)}`,
  organisations: (locale: RouteLocale) => `/${locale}/organisations`,
  organisation: (locale: RouteLocale, organisation: string) => `/${locale}/organisations/${code(organisation)}`,
  countries: (locale: RouteLocale) => `/${locale}/countries`,
  country: (locale: RouteLocale, country: string) => `/${locale}/countries/${code(country)}`,
  forums: (locale: RouteLocale) => `/${locale}/forums`,
  about: (locale: RouteLocale) => `/${locale}/about`,
  /** A file of public evidence; no language, so that one address can be cited. */
  evidence: (id: string) => `/evidence/${code(id)}`,
  /** The same for those who are signed in. */
  deskEvidence: (id: string) => `/evidence/${code(id)}/desk`,

  signIn: (locale: RouteLocale, returnTo?: string) =>
    `/${locale}/account/sign-in${returnTo ? `?returnTo=${code(returnTo)}` : ''}`,
  account: (locale: RouteLocale) => `/${locale}/account`,
  chooseOrganisation: (locale: RouteLocale) => `/${locale}/account/organisation`,

  desk: (locale: RouteLocale) => `/${locale}/desk`,
  deskCommitments: (locale: RouteLocale) => `/${locale}/desk/commitments`,
  newCommitment: (locale: RouteLocale) => `/${locale}/desk/commitments/new`,
  deskCommitment: (locale: RouteLocale, id: string) => `/${locale}/desk/commitments/${code(id)}`,
  deskCommitmentStep: (locale: RouteLocale, id: string, step: CommitmentStep) =>
    `/${locale}/desk/commitments/${code(id)}/${step}`,
  newProgress: (locale: RouteLocale, commitmentId: string) => `/${locale}/desk/commitments/${code(commitmentId)}/report`,
  deskProgress: (locale: RouteLocale, versionId: string) => `/${locale}/desk/progress/${code(versionId)}`,
  deskProgressStep: (locale: RouteLocale, versionId: string, step: ProgressStep) =>
    `/${locale}/desk/progress/${code(versionId)}/${step}`,

  admin: (locale: RouteLocale) => `/${locale}/admin`,
  queue: (locale: RouteLocale) => `/${locale}/admin/queue`,
  queuedCommitment: (locale: RouteLocale, id: string) => `/${locale}/admin/queue/commitments/${code(id)}`,
  queuedProgress: (locale: RouteLocale, versionId: string) => `/${locale}/admin/queue/progress/${code(versionId)}`,
  adminPlans: (locale: RouteLocale) => `/${locale}/admin/plans`,
  adminPlan: (locale: RouteLocale, plan: string) => `/${locale}/admin/plans/${code(plan)}`,
  adminFrameworks: (locale: RouteLocale) => `/${locale}/admin/frameworks`,
  adminFramework: (locale: RouteLocale, framework: string) => `/${locale}/admin/frameworks/${code(framework)}`,
  adminAlignments: (locale: RouteLocale, commitmentId: string) => `/${locale}/admin/alignments/${code(commitmentId)}`,
  adminOrganisations: (locale: RouteLocale) => `/${locale}/admin/organisations`,
  adminPeople: (locale: RouteLocale) => `/${locale}/admin/people`,
  adminPerson: (locale: RouteLocale, id: string) => `/${locale}/admin/people/${code(id)}`,
  trail: (locale: RouteLocale) => `/${locale}/admin/trail`,
}

/** The pages on which a commitment is recorded, in order. */
export const commitmentSteps = ['promise', 'parties', 'alignments', 'milestones', 'indicators', 'check'] as const
export type CommitmentStep = (typeof commitmentSteps)[number]

/** The pages on which progress is logged, in order. */
export const progressSteps = ['status', 'measures', 'evidence', 'check', 'receipt'] as const
export type ProgressStep = (typeof progressSteps)[number]

/** The same page in another language. */
export const inLanguage = (path: string, locale: RouteLocale) => path.replace(/^\/[^/]+/, `/${locale}`)
