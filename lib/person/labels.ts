import { passwordFaults } from '@/lib/auth/labels'
import type { Role } from '@/lib/policy/actor'

/** The seats of an organisation, in the order in which they are offered. */
export const seatRoles = [
  'focal_point',
  'partner_reviewer',
  'coordinator',
  'moderator',
  'organisation_administrator',
  'administrator',
] as const satisfies readonly Role[]

export const roleLabels: Record<Role, string> = {
  focal_point: 'people.role.focal_point',
  partner_reviewer: 'people.role.partner_reviewer',
  coordinator: 'people.role.coordinator',
  moderator: 'people.role.moderator',
  organisation_administrator: 'people.role.organisation_administrator',
  administrator: 'people.role.administrator',
}

export const seatRefusals = {
  'seat-held': 'people.refusal.seatHeld',
  'plan-not-for-role': 'people.refusal.planNotForRole',
  'email-taken': 'people.refusal.emailTaken',
}

/** What the database says when two administrators do the same thing at once. */
export const seatRaces = {
  memberships_one_open: { reason: 'seat-held', field: 'organisation' },
  people_email_key: { reason: 'email-taken', field: 'email' },
  email: { reason: 'email-taken', field: 'email' },
} as const

export const personRefusals = {
  'own-account': 'people.refusal.ownAccount',
  'already-suspended': 'people.refusal.alreadySuspended',
  'not-suspended': 'people.refusal.notSuspended',
  'last-administrator': 'people.refusal.lastAdministrator',
  'already-ended': 'people.refusal.alreadyEnded',
  suspended: 'people.refusal.suspended',
}

export const passwordRefusals = {
  ...passwordFaults,
  'wrong-password': 'account.password.wrong',
  slowed: 'account.password.slowed',
  busy: 'account.signIn.busy',
}
