'use server'

import { defineAction } from '@/lib/action/define-action'
import { defineAnonymousAction } from '@/lib/action/define-anonymous-action'
import { errorReportsByAddress } from '@/lib/action/rate'
import { signatureOf } from '@/lib/auth/secrets'
import { authorOf } from '@/lib/policy/actor'
import { errorReportPolicy } from '@/lib/policy/error-report'
import { routes } from '@/lib/routes'
import { answerError, closeError, receiveError, standingReport } from './commands'
import { errorReportRefusals } from './labels'
import { ticketOf } from './rules'
import { answerErrorInput, closeErrorInput, reportErrorInput } from './schema'

/** The secret end of the answer's address follows from the form's key, so that a repeated post finds it again. */
export const reportError = defineAnonymousAction({
  event: 'error.reported',
  rate: errorReportsByAddress,
  input: reportErrorInput,
  load: () => Promise.resolve({}),
  allow: () => errorReportPolicy.report(),
  perform: ({ input, locale, key, now, tx }) =>
    receiveError(tx, { ...input, language: locale }, signatureOf('error-report', key), now),
  refusals: {},
  lands: ({ reference }, locale, key) =>
    routes.errorTicket(locale, ticketOf(reference, signatureOf('error-report', key))),
})

export const answerErrorReport = defineAction({
  event: 'error.answered',
  input: answerErrorInput,
  load: (tx, { id }) => standingReport(tx, id),
  allow: (actor) => errorReportPolicy.answer(actor),
  perform: ({ actor, input, subject, now, tx }) => answerError(tx, subject, input, authorOf(actor), now),
  refusals: { 'not-open': errorReportRefusals['not-open'], stale: errorReportRefusals.stale },
  lands: ({ id }, locale) => routes.errorReport(locale, id),
})

export const closeErrorReport = defineAction({
  event: 'error.closed',
  input: closeErrorInput,
  load: (tx, { id }) => standingReport(tx, id),
  allow: (actor) => errorReportPolicy.answer(actor),
  perform: ({ input, subject, now, tx }) => closeError(tx, subject, input, now),
  refusals: { 'is-closed': errorReportRefusals['is-closed'], stale: errorReportRefusals.stale },
  lands: (_value, locale) => routes.errorReports(locale),
})
