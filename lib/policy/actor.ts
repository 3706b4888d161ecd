// Who asks. A person acts for one organisation at a time, and only the seats held there count.

export type Role =
  | 'focal_point'
  | 'partner_reviewer'
  | 'coordinator'
  | 'moderator'
  | 'organisation_administrator'
  | 'administrator'

export type ActingOrganisation = {
  id: string
  code: string
  name: string
  countryCode: string | null
  /** The group of countries that the country belongs to, as plans name it among their parties. */
  region: string | null
}

export type Actor = {
  kind: 'person'
  personId: string
  name: string
  language: string
  isDemonstration: boolean
  acting: ActingOrganisation
  /** Seats held in the acting organisation. */
  seats: { role: Role; planId: string | null }[]
}

/** Anyone who is not signed in, and everyone on a public page; `asOf` is the past day (YYYY-MM-DD) that they look at. */
export type Visitor = { kind: 'visitor'; asOf?: string }

export type Viewer = Visitor | Actor

export const visitor: Visitor = { kind: 'visitor' }

export const holds = (actor: Actor, ...roles: Role[]): boolean =>
  actor.seats.some(({ role }) => roles.includes(role))

export const actsFor = (actor: Actor, organisationId: string | null): boolean =>
  actor.acting.id === organisationId

/** Who does it and for whom, as commands are told. */
export const authorOf = (actor: Actor) => ({ personId: actor.personId, organisationId: actor.acting.id })
