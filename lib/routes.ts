// Every address in Concord. Pages and actions ask here, nobody writes a path by hand.
// All of them begin with the language.

import { adminRoutes } from './admin-routes'
import { asking, code, type RouteLocale } from './addresses'
import { settled } from './as-of'
import { coverageRoutes } from './coverage-routes'
import { packRoutes } from './pack-routes'
import { practiceRoutes } from './practice-routes'
import { locales } from './i18n/locales'

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
  crosswalkEdition: (locale: RouteLocale, crosswalk: string, edition: number) =>
    `/${locale}/crosswalks/${code(crosswalk)}/${edition.toString()}`,
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
  /** What changed about it, as an Atom feed; its due dates, as a calendar. */
  feed: (page: string) => `${page}/feed`,
  calendar: (page: string) => `${page}/calendar`,
  /** A file of public evidence; no language, so that one address can be cited. */
  evidence: (id: string) => `/evidence/${code(id)}`,
  /** The same for those who are signed in. */
  deskEvidence: (id: string) => `/evidence/${code(id)}/desk`,

  /** One of our pages, by its address without a language. */
  page: (locale: RouteLocale, path: string) => `/${locale}${path}`,
  /** Where anyone says what is wrong on a page, and where they find the answer. */
  reportError: (locale: RouteLocale, about?: string) => asking(`/${locale}/report-an-error`, { about }),
  errorTicket: (locale: RouteLocale, ticket: string) => `/${locale}/report-an-error/${code(ticket)}`,
  /** Where anyone says why a crosswalk's link is wrong, and where they find the answer. */
  disputeLink: (locale: RouteLocale, link: string) => `/${locale}/dispute-a-link/${code(link)}`,
  disputeTicket: (locale: RouteLocale, ticket: string) => `/${locale}/dispute-a-link/answer/${code(ticket)}`,

  signIn: (
    locale: RouteLocale,
    returnTo?: string,
    notice?: 'password-set' | 'signed-out' | 'kept' | 'accepted',
  ) => asking(`/${locale}/account/sign-in`, { returnTo, notice }),
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
  notices: (locale: RouteLocale) => `/${locale}/account/notices`,
  noticesFrom: (locale: RouteLocale, after: string) => `/${locale}/account/notices?after=${code(after)}`,
  following: (locale: RouteLocale, notice?: 'begun' | 'ended') =>
    asking(`/${locale}/account/following`, { notice }),
  /** Where a public page's link to follow leads: that page cannot know who reads it. */
  follow: (locale: RouteLocale, thing: { type: string; within: string | null; code: string }) =>
    asking(`/${locale}/desk/following/add`, { ...thing, within: thing.within ?? undefined }),
  noticePreferences: (locale: RouteLocale, notice?: 'saved') =>
    asking(`/${locale}/account/notices/preferences`, { notice }),
  /** Behind a signed link of a mail: a look by GET, the end of these mails by the form on it. */
  unsubscribe: (locale: RouteLocale, token: string) => `/${locale}/account/unsubscribe/${code(token)}`,
  unsubscribed: (locale: RouteLocale, token: string) =>
    `/${locale}/account/unsubscribe/${code(token)}?done=1`,
  /** The same for a mail program, which posts without a page (RFC 8058). */
  unsubscribeAtOnce: (token: string) => `/api/unsubscribe/${code(token)}`,
  /** What a signed-in page leads to where nothing is. */
  nothingHere: (locale: RouteLocale) => `/${locale}/account/nothing-here`,
  chooseOrganisation: (locale: RouteLocale, returnTo?: string) =>
    asking(`/${locale}/account/organisation`, { returnTo }),

  /** The door of an invitation: for whoever holds its link. */
  acceptInvitation: (locale: RouteLocale, link: string) => `/${locale}/account/accept/${code(link)}`,
  acceptInvitationShown: (locale: RouteLocale, link: string) =>
    `/${locale}/account/accept/${code(link)}?show=1`,

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
  /** The parts of a joint commitment: their rule, and what a country keeps to itself. */
  deskJoint: (locale: RouteLocale, id: string) => `/${locale}/desk/commitments/${code(id)}/parts`,
  /** What of a published commitment can be moved, and the one question about each part of it. */
  moveCommitment: (locale: RouteLocale, commitmentId: string) =>
    `/${locale}/desk/commitments/${code(commitmentId)}/move`,
  movePart: (locale: RouteLocale, commitmentId: string, field: string, partId: string | null) =>
    `/${locale}/desk/commitments/${code(commitmentId)}/move/${[field, ...(partId ? [partId] : [])].map(code).join('/')}`,
  deskChanges: (locale: RouteLocale) => `/${locale}/desk/changes`,
  deskChangesFrom: (locale: RouteLocale, after: string) => `/${locale}/desk/changes?after=${code(after)}`,
  deskChange: (locale: RouteLocale, id: string) => `/${locale}/desk/changes/${code(id)}`,
  /** What keeps one commitment back, for its lead; and everything that is blocked, for its plans' parties. */
  deskBlockers: (locale: RouteLocale, commitmentId: string) =>
    `/${locale}/desk/commitments/${code(commitmentId)}/blockers`,
  blockers: (locale: RouteLocale, asked: Record<string, string | undefined> = {}) =>
    asking(`/${locale}/desk/blockers`, asked),
  /** How a commitment stands to others. */
  deskLinks: (locale: RouteLocale, commitmentId: string) =>
    `/${locale}/desk/commitments/${code(commitmentId)}/links`,
  newProgress: (locale: RouteLocale, commitmentId: string) =>
    `/${locale}/desk/commitments/${code(commitmentId)}/report`,
  deskProgress: (locale: RouteLocale, versionId: string) => `/${locale}/desk/progress/${code(versionId)}`,
  deskProgressStep: (locale: RouteLocale, versionId: string, step: ProgressStep) =>
    `/${locale}/desk/progress/${code(versionId)}/${step}`,

  rounds: (locale: RouteLocale) => `/${locale}/desk/rounds`,
  newRound: (locale: RouteLocale, of: { plan?: string; meeting?: string } = {}) =>
    asking(`/${locale}/desk/rounds/new`, of),
  round: (locale: RouteLocale, id: string) => `/${locale}/desk/rounds/${code(id)}`,
  /** The round with only the reports that stand so. */
  roundWhere: (locale: RouteLocale, id: string, state: string) =>
    `/${locale}/desk/rounds/${code(id)}?state=${code(state)}#asked`,
  /** The round again, with a word on what was just done. */
  roundAfter: (locale: RouteLocale, id: string, done: string) =>
    `/${locale}/desk/rounds/${code(id)}?done=${code(done)}`,
  roundAct: (locale: RouteLocale, id: string, act: string, organisation?: string) =>
    asking(`/${locale}/desk/rounds/${code(id)}/${code(act)}`, { organisation }),
  /** What a partner may review, and what it said. */
  deskReviews: (locale: RouteLocale) => `/${locale}/desk/reviews`,
  deskReviewsFrom: (locale: RouteLocale, after: string) => `/${locale}/desk/reviews?after=${code(after)}`,
  /** One wording as its reviewer reads it, and the same with a word on what was just done. */
  deskReview: (locale: RouteLocale, versionId: string) => `/${locale}/desk/reviews/${code(versionId)}`,
  deskReviewAfter: (locale: RouteLocale, versionId: string, done: 'given' | 'invited') =>
    `/${locale}/desk/reviews/${code(versionId)}?done=${done}`,
  deskConversation: (locale: RouteLocale, versionId: string, reviewer: string) =>
    `/${locale}/desk/reviews/${code(versionId)}/with/${code(reviewer)}`,
  /** The reviews of a report on its own organisation's desk. */
  deskReviewsOn: (locale: RouteLocale, versionId: string) =>
    `/${locale}/desk/progress/${code(versionId)}/reviews`,
  deskReviewsOnAfter: (locale: RouteLocale, versionId: string, done: 'answered' | 'replied') =>
    `/${locale}/desk/progress/${code(versionId)}/reviews?done=${done}`,
  /** Where a guest gives the one review that a link is for; without an account. */
  guestReview: (locale: RouteLocale, link: string) => `/${locale}/account/review/${code(link)}`,
  guestThanks: (locale: RouteLocale) => `/${locale}/account/review`,
  /** A file of evidence for that guest. */
  guestEvidence: (id: string, link: string) => `/evidence/${code(id)}/guest/${code(link)}`,
  /** Who sits in our seats, and who was asked; for an administrator, who was asked anywhere. */
  seats: (locale: RouteLocale, notice?: 'invited' | 'withdrawn' | 'handed-over' | 'ended') =>
    asking(`/${locale}/desk/people`, { notice }),
  /** Handing over one person's seat. */
  leaveSeat: (locale: RouteLocale, membership: string) => `/${locale}/desk/people/${code(membership)}`,
  /** What was handed over to me. */
  handedOver: (locale: RouteLocale) => `/${locale}/desk/handed-over`,

  ...coverageRoutes,
  ...packRoutes,
  ...practiceRoutes,
  ...adminRoutes,
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

/** Such a page in the language of whoever reads the notice. */
export const withLanguage = (path: string, locale: RouteLocale) => `/${locale}${path}`
