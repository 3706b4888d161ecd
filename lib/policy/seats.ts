import { actsFor, holds, type Actor, type Role } from './actor'

/** Seats that an organisation gives to its own people; every other is Concord's to give. */
export const ownSeatRoles = [
  'focal_point',
  'partner_reviewer',
  'organisation_administrator',
] as const satisfies readonly Role[]

/** Seats that may be lent: whoever lets people in does so in person. */
export const lendableRoles = [
  'focal_point',
  'partner_reviewer',
  'coordinator',
  'moderator',
] as const satisfies readonly Role[]

const isOne = (role: Role, among: readonly Role[]) => among.includes(role)

type Seat = { organisationId: string; role: Role }
type Lent = Seat & { personId: string; delegatedById: string | null }

export const seatPolicy = {
  /** An organisation keeps its own people; other organisations, and the roles that keep Concord, are an administrator's. */
  keep: (actor: Actor, seat: Seat) =>
    holds(actor, 'administrator') ||
    (holds(actor, 'organisation_administrator') &&
      actsFor(actor, seat.organisationId) &&
      isOne(seat.role, ownSeatRoles)),

  /** The page of one's own organisation's people is for who keeps them. */
  seeOwnPeople: (actor: Actor) => holds(actor, 'organisation_administrator'),

  /** One lends the seat that one holds oneself, for the organisation that one acts for; what is borrowed is not lent on. */
  lend: (actor: Actor, sitting: Lent) =>
    sitting.personId === actor.personId &&
    sitting.delegatedById === null &&
    actsFor(actor, sitting.organisationId) &&
    isOne(sitting.role, lendableRoles),

  /** Who lent a seat takes it back, who borrowed it gives it back, and who keeps the seat ends it. */
  endLoan: (actor: Actor, loan: Lent) =>
    loan.delegatedById !== null &&
    (loan.delegatedById === actor.personId ||
      loan.personId === actor.personId ||
      seatPolicy.keep(actor, loan)),
}
