// The rules that allow acts, each under the name by which its action asks it, put to a person and their world. The
// table of acts says which of them an act asks.
import type { Actor } from './actor'
import { baselinePolicy } from './baseline'
import { blockerPolicy } from './blocker'
import { commitmentPolicy } from './commitment'
import { coveragePolicy } from './coverage'
import { jointPolicy } from './joint'
import { linkPolicy } from './commitment-link'
import { errorReportPolicy } from './error-report'
import { hidingPolicy } from './hiding'
import { keepingPolicy } from './keeping'
import { noticePolicy } from './notice'
import { progressPolicy } from './progress'
import { packPolicy } from './pack'
import { practicePolicy } from './practice'
import { overlapPolicy } from './overlap'
import { roundPolicy } from './round'
import { reviewPolicy } from './review'
import { seatPolicy } from './seats'
import type { World } from './people'

export type Rule = {
  /** The rule as the action itself names it: the test looks for it in the action's own lines. */
  rule: string
  allows: (actor: Actor, world: World) => boolean
}

const rule = (name: string, allows: Rule['allows']): Rule => ({ rule: name, allows })

export const commitment = {
  record: rule('commitmentPolicy.record', (actor) => commitmentPolicy.record(actor)),
  edit: rule('commitmentPolicy.edit', (actor, world) => commitmentPolicy.edit(actor, world.commitment)),
  submit: rule('commitmentPolicy.submit', (actor, world) => commitmentPolicy.submit(actor, world.commitment)),
  moderate: rule('commitmentPolicy.moderate', (actor, { entry }) => commitmentPolicy.moderate(actor, entry)),
  align: rule('commitmentPolicy.align', (actor) => commitmentPolicy.align(actor)),
}
export const progress = {
  report: rule('progressPolicy.report', (actor, world) => progressPolicy.report(actor, world.commitment)),
  edit: rule('progressPolicy.edit', (actor, { update }) => progressPolicy.edit(actor, update)),
  submit: rule('progressPolicy.submit', (actor, { update }) => progressPolicy.submit(actor, update)),
  moderate: rule('progressPolicy.moderate', (actor, { entry }) => progressPolicy.moderate(actor, entry)),
}
export const joint = {
  decideRule: rule('jointPolicy.decideRule', (actor, world) =>
    jointPolicy.decideRule(actor, world.commitment),
  ),
  withhold: rule('jointPolicy.withhold', (actor, world) => jointPolicy.withhold(actor, world.commitment)),
  showAgain: rule('jointPolicy.showAgain', (actor, { part }) => jointPolicy.showAgain(actor, part)),
}
export const review = {
  give: rule('reviewPolicy.give', (actor, { reviewed }) => reviewPolicy.give(actor, reviewed)),
  answer: rule('reviewPolicy.answer', (actor, { reviewed }) => reviewPolicy.answer(actor, reviewed)),
  speak: rule('reviewPolicy.speak', (actor, { conversation }) => reviewPolicy.speak(actor, conversation)),
  invite: rule('reviewPolicy.invite', (actor, { reviewed }) => reviewPolicy.invite(actor, reviewed)),
}
export const baseline = {
  propose: rule('baselinePolicy.propose', (actor, world) => baselinePolicy.propose(actor, world.commitment)),
  withdraw: rule('baselinePolicy.withdraw', (actor, world) => baselinePolicy.withdraw(actor, world.proposal)),
  argue: rule('baselinePolicy.argue', (actor, world) => baselinePolicy.argue(actor, world.proposal)),
  decide: rule('baselinePolicy.decide', (actor, world) => baselinePolicy.decide(actor, world.proposal)),
}
export const blocker = {
  mark: rule('blockerPolicy.mark', (actor, world) => blockerPolicy.mark(actor, world.commitment)),
  resolve: rule('blockerPolicy.resolve', (actor, world) => blockerPolicy.resolve(actor, world.commitment)),
}
export const link = {
  link: rule('linkPolicy.link', (actor, world) => linkPolicy.link(actor, world.commitment)),
  unlink: rule('linkPolicy.unlink', (actor, world) => linkPolicy.unlink(actor, [world.commitment])),
}
export const coverage = {
  mark: rule('coveragePolicy.mark', (actor, world) => coveragePolicy.mark(actor, world.column)),
}
export const overlap = {
  propose: rule('overlapPolicy.propose', (actor, world) => overlapPolicy.propose(actor, world.overlap)),
  answer: rule('overlapPolicy.answer', (actor, world) => overlapPolicy.answer(actor, world.overlap)),
  withdraw: rule('overlapPolicy.withdraw', (actor, world) => overlapPolicy.withdraw(actor, world.settlement)),
}
export const pack = {
  begin: rule('packPolicy.begin', (actor, world) => packPolicy.begin(actor, world.round)),
  keep: rule('packPolicy.keep', (actor, world) => packPolicy.keep(actor, world.settlement)),
}
export const practice = {
  write: rule('practicePolicy.write', (actor, world) => practicePolicy.write(actor, world.part)),
  withdraw: rule('practicePolicy.withdraw', (actor, world) => practicePolicy.withdraw(actor, world.part)),
}
export const keeping = {
  makePlan: rule('keepingPolicy.makePlan', (actor) => keepingPolicy.makePlan(actor)),
  keepPlan: rule('keepingPolicy.keepPlan', (actor, { plan }) => keepingPolicy.keepPlan(actor, plan)),
  keepOrganisations: rule('keepingPolicy.keepOrganisations', (actor) =>
    keepingPolicy.keepOrganisations(actor),
  ),
  keepPeople: rule('keepingPolicy.keepPeople', (actor) => keepingPolicy.keepPeople(actor)),
  keepOwnAccount: rule('keepingPolicy.keepOwnAccount', (actor, { person }) =>
    keepingPolicy.keepOwnAccount(actor, person),
  ),
  endSignIns: rule('keepingPolicy.endSignIns', (actor, { person }) =>
    keepingPolicy.endSignIns(actor, person),
  ),
  keepForum: rule('keepingPolicy.keepForum', (actor, { forum }) => keepingPolicy.keepForum(actor, forum)),
  keepReasons: rule('keepingPolicy.keepReasons', (actor) => keepingPolicy.keepReasons(actor)),
  check: rule('keepingPolicy.check', (actor) => keepingPolicy.check(actor)),
}
export const round = {
  open: rule('roundPolicy.open', (actor, world) => roundPolicy.open(actor, world.round)),
  keep: rule('roundPolicy.keep', (actor, world) => roundPolicy.keep(actor, world.round)),
}
export const notice = {
  keepOwn: rule('noticePolicy.keepOwn', (actor, { person }) => noticePolicy.keepOwn(actor, { person })),
  follow: rule('noticePolicy.follow', (actor, { person }) => noticePolicy.follow(actor, { person })),
  keepMail: rule('noticePolicy.keepMail', (actor) => noticePolicy.keepMail(actor)),
}

export const hiding = {
  propose: rule('hidingPolicy.propose', (actor) => hidingPolicy.propose(actor)),
  confirm: rule('hidingPolicy.confirm', (actor, world) => hidingPolicy.confirm(actor, world.hiding)),
  decline: rule('hidingPolicy.decline', (actor) => hidingPolicy.decline(actor)),
  restore: rule('hidingPolicy.restore', (actor) => hidingPolicy.restore(actor)),
  reply: rule('hidingPolicy.reply', (actor, world) => hidingPolicy.reply(actor, world.hiding)),
}
export const errorReport = {
  report: rule('errorReportPolicy.report', () => errorReportPolicy.report()),
  answer: rule('errorReportPolicy.answer', (actor) => errorReportPolicy.answer(actor)),
}
export const seats = {
  keep: rule('seatPolicy.keep', (actor, { seat }) => seatPolicy.keep(actor, seat)),
  lend: rule('seatPolicy.lend', (actor, { sitting }) => seatPolicy.lend(actor, sitting)),
  endLoan: rule('seatPolicy.endLoan', (actor, { loan }) => seatPolicy.endLoan(actor, loan)),
}
