// The addresses of the moderators' and administrators' pages; asked for through lib/routes.ts, like every other.
import { asking, code, type RouteLocale } from './addresses'

export const adminRoutes = {
  admin: (locale: RouteLocale) => `/${locale}/admin`,
  queue: (locale: RouteLocale) => `/${locale}/admin/queue`,
  /** The queue again, with a word on what was just decided. */
  queueAfter: (
    locale: RouteLocale,
    verdict: 'published' | 'consented' | 'returned' | 'accepted' | 'refused',
    entry: 'commitments' | 'progress' | 'changes',
    id: string,
  ) => `/${locale}/admin/queue?done=${verdict}&entry=${entry}&id=${code(id)}`,
  /** The queue, narrowed, ordered and from where it was left. */
  queueAsked: (locale: RouteLocale, asked: Record<string, string | undefined>) =>
    asking(`/${locale}/admin/queue`, asked),
  /** Where many chosen entries are looked over before they are decided on, and what came of each. */
  queueMany: (locale: RouteLocale) => `/${locale}/admin/queue/many`,
  queueResult: (locale: RouteLocale, key: string) => `/${locale}/admin/queue/many/${code(key)}`,
  queuedCommitment: (locale: RouteLocale, id: string) => `/${locale}/admin/queue/commitments/${code(id)}`,
  queuedProgress: (locale: RouteLocale, versionId: string) =>
    `/${locale}/admin/queue/progress/${code(versionId)}`,
  queuedChange: (locale: RouteLocale, id: string) => `/${locale}/admin/queue/changes/${code(id)}`,
  queuedProgressAgainstPublished: (locale: RouteLocale, versionId: string) =>
    `/${locale}/admin/queue/progress/${code(versionId)}?against=published`,
  errorReports: (locale: RouteLocale) => `/${locale}/admin/errors`,
  errorReport: (locale: RouteLocale, id: string) => `/${locale}/admin/errors/${code(id)}`,
  cannedReasons: (locale: RouteLocale) => `/${locale}/admin/reasons`,
  cannedReason: (locale: RouteLocale, id: string) => `/${locale}/admin/reasons/${code(id)}`,
  hidings: (locale: RouteLocale, page?: string) => asking(`/${locale}/admin/hidings`, { page }),
  newHiding: (locale: RouteLocale, kind: 'commitment' | 'update' | 'evidence', id: string) =>
    `/${locale}/admin/hidings/new?kind=${kind}&id=${code(id)}`,
  hiding: (locale: RouteLocale, id: string) => `/${locale}/admin/hidings/${code(id)}`,
  /** Where the organisation whose entry was hidden reads why, and replies. */
  deskHiding: (locale: RouteLocale, id: string) => `/${locale}/desk/hidings/${code(id)}`,
  adminPlans: (locale: RouteLocale) => `/${locale}/admin/plans`,
  adminPlan: (locale: RouteLocale, plan: string) => `/${locale}/admin/plans/${code(plan)}`,
  newAdminPlan: (locale: RouteLocale) => `/${locale}/admin/plans/new`,
  adminPlanStep: (locale: RouteLocale, plan: string, step: PlanStep) =>
    `/${locale}/admin/plans/${code(plan)}/${step}`,
  adminPillar: (locale: RouteLocale, plan: string, id: string) =>
    `/${locale}/admin/plans/${code(plan)}/pillars/${code(id)}`,
  adminForums: (locale: RouteLocale) => `/${locale}/admin/forums`,
  adminForum: (locale: RouteLocale, forum: string) => `/${locale}/admin/forums/${code(forum)}`,
  adminMeeting: (locale: RouteLocale, forum: string, id: string) =>
    `/${locale}/admin/forums/${code(forum)}/${code(id)}`,
  adminFrameworks: (locale: RouteLocale) => `/${locale}/admin/frameworks`,
  adminFramework: (locale: RouteLocale, framework: string) =>
    `/${locale}/admin/frameworks/${code(framework)}`,
  adminFrameworkFrom: (locale: RouteLocale, framework: string, confidence: string) =>
    `/${locale}/admin/frameworks/${code(framework)}?confidence=${code(confidence)}`,
  adminFrameworkItem: (locale: RouteLocale, framework: string, item: string) =>
    `/${locale}/admin/frameworks/${code(framework)}/${code(item)}`,
  /** Several commitments aligned to an item at once; `words` looks for some. */
  alignMany: (locale: RouteLocale, framework: string, item: string) =>
    `/${locale}/admin/frameworks/${code(framework)}/${code(item)}/align`,
  adminCrosswalkLink: (locale: RouteLocale, id: string) => `/${locale}/admin/crosswalk-links/${code(id)}`,
  adminCrosswalks: (locale: RouteLocale) => `/${locale}/admin/crosswalks`,
  adminCrosswalk: (locale: RouteLocale, crosswalk: string) =>
    `/${locale}/admin/crosswalks/${code(crosswalk)}`,
  /** What applying the draft would change. */
  adminCrosswalkChanges: (locale: RouteLocale, crosswalk: string) =>
    `/${locale}/admin/crosswalks/${code(crosswalk)}/changes`,
  newDraftLink: (locale: RouteLocale, crosswalk: string) =>
    `/${locale}/admin/crosswalks/${code(crosswalk)}/links/new`,
  adminDraftLink: (locale: RouteLocale, crosswalk: string, id: string) =>
    `/${locale}/admin/crosswalks/${code(crosswalk)}/links/${code(id)}`,
  adminDisputes: (locale: RouteLocale) => `/${locale}/admin/disputes`,
  adminDispute: (locale: RouteLocale, id: string) => `/${locale}/admin/disputes/${code(id)}`,
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
  adminMail: (locale: RouteLocale, asked: { failed?: '1'; after?: string } = {}) =>
    asking(`/${locale}/admin/mail`, asked),
  adminMailOne: (locale: RouteLocale, id: string) => `/${locale}/admin/mail/${code(id)}`,
  trail: (locale: RouteLocale) => `/${locale}/admin/trail`,
  trailFrom: (locale: RouteLocale, asked: Record<string, string>) =>
    `/${locale}/admin/trail?${new URLSearchParams(asked).toString()}`,
}

/** The pages on which a plan is kept. */
export const planSteps = ['facts', 'parties', 'forums', 'pillars', 'scale'] as const
export type PlanStep = (typeof planSteps)[number]
