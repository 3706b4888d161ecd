'use server'

import { defineAction } from '@/lib/action/define-action'
import { currentSession } from '@/lib/auth/current'
import { defineDoor } from '@/lib/auth/define-door'
import { seatPolicy } from '@/lib/policy/seats'
import { routes } from '@/lib/routes'
import { acceptInvitation as accept } from './commands/accept'
import { handOver, leaveSeat } from './commands/hand-over'
import { invite, withdraw } from './commands/invite'
import { endLoan, lendSeat } from './commands/lend'
import { invitationToKeep, seatAskedFor, sittingKnown } from './commands/standing'
import {
  doorRefusals,
  endRefusals,
  handOverRefusals,
  inviteRaces,
  inviteRefusals,
  lendRefusals,
  withdrawRefusals,
} from './labels'
import { acceptInput, handOverInput, invitationInput, inviteInput, lendInput, sittingInput } from './schema'

export const inviteToSeat = defineAction({
  event: 'seat.invited',
  input: inviteInput,
  load: seatAskedFor,
  allow: seatPolicy.keep,
  perform: ({ actor, subject: organisation, input, now, tx }) =>
    invite(tx, { ...input, organisation }, actor.personId, now),
  refusals: inviteRefusals,
  constraints: inviteRaces,
  lands: (_invited, locale) => routes.seats(locale, 'invited'),
})

export const withdrawInvitation = defineAction({
  event: 'seat.invitation-withdrawn',
  input: invitationInput,
  load: invitationToKeep,
  allow: seatPolicy.keep,
  perform: ({ subject, now, tx }) => withdraw(tx, subject, now),
  refusals: withdrawRefusals,
  lands: (_withdrawn, locale) => routes.seats(locale, 'withdrawn'),
})

export const handOverSeat = defineAction({
  event: 'seat.handed-over',
  input: handOverInput,
  load: sittingKnown,
  allow: seatPolicy.keep,
  perform: ({ actor, subject, input: { successor, email }, now, tx }) =>
    handOver(tx, subject, { successor, email }, actor, now),
  refusals: handOverRefusals,
  constraints: inviteRaces,
  lands: (_left, locale) => routes.seats(locale, 'handed-over'),
})

export const leaveSeatEmpty = defineAction({
  event: 'person.seat-ended',
  input: sittingInput,
  load: sittingKnown,
  allow: seatPolicy.keep,
  perform: ({ subject, now, tx }) => leaveSeat(tx, subject, now),
  refusals: endRefusals,
  lands: (_left, locale) => routes.seats(locale, 'ended'),
})

export const lendOwnSeat = defineAction({
  event: 'seat.lent',
  input: lendInput,
  load: sittingKnown,
  allow: seatPolicy.lend,
  perform: ({ subject, input, now, tx }) => lendSeat(tx, subject, input, now),
  refusals: lendRefusals,
  lands: (_lent, locale) => routes.account(locale),
})

export const endSeatLoan = defineAction({
  event: 'seat.loan-ended',
  input: sittingInput,
  load: sittingKnown,
  allow: seatPolicy.endLoan,
  perform: ({ subject, now, tx }) => endLoan(tx, subject, now),
  refusals: { 'already-ended': endRefusals['already-ended'] },
  lands: (_ended, locale) => routes.account(locale),
})

/** Open to whoever holds the link: nobody is signed in yet, or not for this organisation. */
export const acceptInvitation = defineDoor({
  input: acceptInput,
  secrets: ['password', 'link'],
  perform: async ({ input, now, locale }) => {
    const session = await currentSession()
    const outcome = await accept({ ...input, signedIn: session?.person.id ?? null }, now)
    if (outcome.ok)
      return {
        goTo: outcome.value.isNew
          ? routes.signIn(locale, undefined, 'accepted')
          : routes.chooseOrganisation(locale),
      }
    const refusal = doorRefusals[outcome.reason] ?? 'seat.accept.unknown'
    return outcome.field ? { refusal, field: outcome.field } : { refusal }
  },
})
