'use server'

import { defineAction } from '@/lib/action/define-action'
import { defineAnonymousAction } from '@/lib/action/define-anonymous-action'
import { disputesByAddress } from '@/lib/action/rate'
import { tags } from '@/lib/action/tags'
import { signatureOf } from '@/lib/auth/secrets'
import { pagesShowing } from '@/lib/framework/commands/curate'
import { authorOf } from '@/lib/policy/actor'
import { errorReportPolicy } from '@/lib/policy/error-report'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import {
  answerDispute,
  readableLink,
  receiveDispute,
  standingDispute,
  takeUpDispute,
} from './commands/dispute'
import { addLink, changeLink, draftLinkStanding, takeOutLink } from './commands/draft-link'
import {
  applyEdition,
  beginEdition,
  discardEdition,
  editionInForce,
  editionStanding,
} from './commands/edition'
import * as labels from './labels'
import { ticketOf } from './rules'
import {
  addLinkInput,
  answerDisputeInput,
  beginEditionInput,
  changeLinkInput,
  disputeLinkInput,
  draftInput,
  takeOutLinkInput,
  takeUpDisputeInput,
} from './schema'

export const beginCrosswalkEdition = defineAction({
  event: 'crosswalk.edition-begun',
  input: beginEditionInput,
  load: (tx, { crosswalk }) => editionInForce(tx, crosswalk),
  allow: (actor) => keepingPolicy.check(actor),
  perform: ({ subject, input, tx }) => beginEdition(tx, subject, input),
  refusals: labels.beginRefusals,
  constraints: labels.beginRaces,
  lands: ({ code }, locale) => routes.adminCrosswalk(locale, code),
})

export const addCrosswalkLink = defineAction({
  event: 'crosswalk.link-added',
  input: addLinkInput,
  load: (tx, { id }) => editionStanding(tx, id),
  allow: (actor) => keepingPolicy.check(actor),
  perform: ({ subject, input: { id: _, ...link }, tx }) => addLink(tx, subject, link),
  refusals: labels.addLinkRefusals,
  constraints: labels.addLinkRaces,
  lands: ({ code }, locale) => routes.adminCrosswalk(locale, code),
})

export const changeCrosswalkLink = defineAction({
  event: 'crosswalk.link-changed',
  input: changeLinkInput,
  load: (tx, { id }) => draftLinkStanding(tx, id),
  allow: (actor) => keepingPolicy.check(actor),
  perform: ({ subject, input, tx }) => changeLink(tx, subject, input),
  refusals: labels.draftLinkRefusals,
  constraints: labels.draftLinkRaces,
  lands: ({ code }, locale) => routes.adminCrosswalk(locale, code),
})

export const takeOutCrosswalkLink = defineAction({
  event: 'crosswalk.link-taken-out',
  input: takeOutLinkInput,
  load: (tx, { id }) => draftLinkStanding(tx, id),
  allow: (actor) => keepingPolicy.check(actor),
  perform: ({ subject, input, tx }) => takeOutLink(tx, subject, input),
  refusals: labels.draftLinkRefusals,
  constraints: labels.draftLinkRaces,
  lands: ({ code }, locale) => routes.adminCrosswalk(locale, code),
})

export const discardCrosswalkEdition = defineAction({
  event: 'crosswalk.edition-discarded',
  input: draftInput,
  load: (tx, { id }) => editionStanding(tx, id),
  allow: (actor) => keepingPolicy.check(actor),
  perform: ({ subject, input, tx }) => discardEdition(tx, subject, input),
  refusals: labels.discardRefusals,
  lands: ({ code }, locale) => routes.adminCrosswalk(locale, code),
})

export const applyCrosswalkEdition = defineAction({
  event: 'crosswalk.edition-applied',
  input: draftInput,
  load: (tx, { id }) => editionStanding(tx, id),
  allow: (actor) => keepingPolicy.check(actor),
  perform: ({ actor, subject, input, now, tx }) => applyEdition(tx, subject, input, authorOf(actor), now),
  refusals: labels.applyRefusals,
  constraints: labels.applyRaces,
  refreshes: ({ planCodes }) => pagesShowing(planCodes),
  lands: ({ code }, locale) => routes.adminCrosswalk(locale, code),
})

/** The secret end of the answer's address follows from the form's key, so that a repeated post finds it again. */
export const disputeCrosswalkLink = defineAnonymousAction({
  event: 'dispute.received',
  rate: disputesByAddress,
  input: disputeLinkInput,
  load: (tx, { link }) => readableLink(tx, link),
  allow: () => errorReportPolicy.report(),
  perform: ({ subject, input: { reason }, locale, key, now, tx }) =>
    receiveDispute(tx, subject, { reason, language: locale }, signatureOf('dispute', key), now),
  refusals: {},
  lands: ({ reference }, locale, key) =>
    routes.disputeTicket(locale, ticketOf(reference, signatureOf('dispute', key))),
})

export const takeUpLinkDispute = defineAction({
  event: 'dispute.taken-up',
  input: takeUpDisputeInput,
  load: (tx, { id }) => standingDispute(tx, id),
  allow: (actor) => keepingPolicy.check(actor),
  perform: ({ actor, subject, input, now, tx }) => takeUpDispute(tx, subject, input, authorOf(actor), now),
  refusals: labels.takeUpRefusals,
  refreshes: () => [tags.frameworks],
  lands: ({ id }, locale) => routes.adminDispute(locale, id),
})

export const answerLinkDispute = defineAction({
  event: 'dispute.answered',
  input: answerDisputeInput,
  load: (tx, { id }) => standingDispute(tx, id),
  allow: (actor) => keepingPolicy.check(actor),
  perform: ({ actor, subject, input, now, tx }) => answerDispute(tx, subject, input, authorOf(actor), now),
  refusals: labels.answerDisputeRefusals,
  refreshes: () => [tags.frameworks],
  lands: ({ id }, locale) => routes.adminDispute(locale, id),
})
