// The message key of every refusal; the words are in seat.json.
import { passwordFaults } from '@/lib/auth/labels'
import { seatRefusals } from '@/lib/person/labels'

export const inviteRefusals = {
  ...seatRefusals,
  'already-invited': 'seat.refusal.alreadyInvited',
  suspended: 'people.refusal.suspended',
}
export const inviteRaces = { invitations_one_open: { reason: 'already-invited', field: 'email' } } as const

export const withdrawRefusals = { 'not-open': 'seat.refusal.notOpen' }

export const handOverRefusals = {
  ...inviteRefusals,
  'already-ended': 'people.refusal.alreadyEnded',
  'last-administrator': 'people.refusal.lastAdministrator',
  'not-a-colleague': 'seat.refusal.notAColleague',
  oneself: 'seat.refusal.oneself',
}

export const endRefusals = {
  'already-ended': 'people.refusal.alreadyEnded',
  'last-administrator': 'people.refusal.lastAdministrator',
}

export const lendRefusals = {
  'begins-earlier': 'seat.errors.beginsEarlier',
  'ends-before': 'seat.errors.endsBefore',
  'too-long': 'seat.errors.tooLong',
  'not-a-colleague': 'seat.refusal.notAColleague',
  oneself: 'seat.refusal.oneself',
  'seat-held': 'seat.refusal.colleagueHolds',
  'already-ended': 'people.refusal.alreadyEnded',
}

/** What the door of an invitation says when it stays shut. */
export const doorRefusals: Record<string, string> = {
  ...passwordFaults,
  busy: 'account.signIn.busy',
  unknown: 'seat.accept.unknown',
  expired: 'seat.accept.expired',
  accepted: 'seat.accept.used',
  withdrawn: 'seat.accept.withdrawn',
  'somebody-else': 'seat.accept.somebodyElse',
  'sign-in-first': 'seat.accept.signInFirst',
  suspended: 'seat.accept.suspended',
  'name-missing': 'people.name.missing',
  'password-missing': 'account.password.missing',
  'seat-held': 'seat.accept.seatHeld',
}
