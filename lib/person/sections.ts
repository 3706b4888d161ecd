// The sections of the desk that a person is shown. The same policy decides as inside the queries and actions; this
// file only spares people a link that would lead nowhere.
import type { Actor } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { errorReportPolicy } from '@/lib/policy/error-report'
import { hidingPolicy } from '@/lib/policy/hiding'
import { keepingPolicy } from '@/lib/policy/keeping'
import { packPolicy } from '@/lib/policy/pack'
import { practicePolicy } from '@/lib/policy/practice'
import { roundPolicy } from '@/lib/policy/round'
import { reviewPolicy } from '@/lib/policy/review'
import { noticePolicy } from '@/lib/policy/notice'
import { seatPolicy } from '@/lib/policy/seats'
import { routes } from '@/lib/routes'

export type Section = { key: string; href: string }

export function sectionsFor(actor: Actor, locale: string): Section[] {
  const all: [key: string, href: string, may: boolean][] = [
    ['waiting', routes.desk(locale), true],
    ['commitments', routes.deskCommitments(locale), commitmentPolicy.record(actor)],
    ['rounds', routes.rounds(locale), roundPolicy.see(actor)],
    ['packs', routes.deskPacks(locale), packPolicy.see(actor)],
    ['practices', routes.deskPractices(locale), practicePolicy.see(actor)],
    ['reviews', routes.deskReviews(locale), reviewPolicy.seeDesk(actor)],
    ['ourPeople', routes.seats(locale), seatPolicy.seeOwnPeople(actor)],
    ...adminSections(locale).map(({ key, href, may }): [string, string, boolean] => [key, href, may(actor)]),
  ]
  return all.filter(([, , may]) => may).map(([key, href]) => ({ key, href }))
}

const adminSections = (locale: string) => [
  { key: 'queue', href: routes.queue(locale), may: keepingPolicy.seeQueue },
  { key: 'errors', href: routes.errorReports(locale), may: errorReportPolicy.answer },
  { key: 'reasons', href: routes.cannedReasons(locale), may: keepingPolicy.keepReasons },
  { key: 'hidings', href: routes.hidings(locale), may: hidingPolicy.propose },
  { key: 'plans', href: routes.adminPlans(locale), may: keepingPolicy.seePlans },
  { key: 'forums', href: routes.adminForums(locale), may: keepingPolicy.seeForums },
  { key: 'frameworks', href: routes.adminFrameworks(locale), may: keepingPolicy.check },
  { key: 'crosswalks', href: routes.adminCrosswalks(locale), may: keepingPolicy.check },
  { key: 'disputes', href: routes.adminDisputes(locale), may: keepingPolicy.check },
  { key: 'curation', href: routes.curation(locale), may: keepingPolicy.check },
  { key: 'organisations', href: routes.adminOrganisations(locale), may: keepingPolicy.keepOrganisations },
  { key: 'people', href: routes.adminPeople(locale), may: keepingPolicy.keepPeople },
  { key: 'mail', href: routes.adminMail(locale), may: noticePolicy.keepMail },
  { key: 'trail', href: routes.trail(locale), may: keepingPolicy.readTrail },
  { key: 'permissions', href: routes.permissions(locale), may: keepingPolicy.readTrail },
]

/** Does this person keep anything in order at all? */
export const administers = (actor: Actor): boolean => adminSections('').some(({ may }) => may(actor))

const lies = (path: string, below: string) => path === below || path.startsWith(`${below}/`)
const bare = (path: string) => path.replace(/\?.*$/, '')

/** The section that a page lies in. */
export function currentSection(sections: readonly Section[], path: string): string | null {
  const inside = sections.filter(({ href }) => lies(bare(path), href))
  return inside.sort((a, b) => b.href.length - a.href.length)[0]?.key ?? null
}

/** May this person be shown this page of the administration? A page of no section is left to decide for itself. */
export function isShown(actor: Actor, locale: string, path: string): boolean {
  const all = adminSections(locale)
  if (!all.some(({ may }) => may(actor))) return false
  const section = all.find(({ href }) => lies(bare(path), href))
  return section ? section.may(actor) : true
}
