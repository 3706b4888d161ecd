// The kinds of person and of relation that permission is told for: what the table on screen and its test are
// made of. Invented, and never in the database.
import type { Actor, Role } from './actor'
import type { KnownParty } from './parties'

export const kindsOfPerson = [
  'visitor',
  'suspended',
  'focal_point',
  'partner_reviewer',
  'coordinator',
  'coordinator_elsewhere',
  'moderator',
  'author_moderator',
  'organisation_administrator',
  'administrator',
] as const
export type KindOfPerson = (typeof kindsOfPerson)[number]

/** Whose the thing is, seen from the organisation that the person acts for. */
export const relations = ['own', 'contributor', 'party', 'other'] as const
export type Relation = (typeof relations)[number]

export const ours = 'ours'
export const theirs = 'theirs'
export const thePlan = 'plan'
export const self = 'person'

const seats: Record<KindOfPerson, Role[]> = {
  visitor: [],
  suspended: [],
  focal_point: ['focal_point'],
  partner_reviewer: ['partner_reviewer'],
  coordinator: ['coordinator'],
  coordinator_elsewhere: ['coordinator'],
  moderator: ['moderator'],
  author_moderator: ['focal_point', 'moderator'],
  organisation_administrator: ['organisation_administrator'],
  administrator: ['administrator'],
}

/** The actor that such a person is; null where the corridor knows nobody: not signed in, or suspended. */
export function personOf(kind: KindOfPerson): Actor | null {
  if (kind === 'visitor' || kind === 'suspended') return null
  const planId = kind === 'coordinator_elsewhere' ? 'another plan' : null
  return {
    kind: 'person',
    personId: self,
    name: kind,
    language: 'en',
    isDemonstration: false,
    acting: { id: ours, code: 'OURS', name: 'Ours', countryCode: 'VN', region: 'asean' },
    seats: seats[kind].map((role) => ({ role, planId })),
  }
}

const unnamed: KnownParty = { organisationId: null, countryCode: null, region: null }

/** A commitment, an update and a plan, as they look from each relation. */
export function worldOf(kind: KindOfPerson, relation: Relation) {
  const owner = relation === 'own' ? ours : theirs
  const partners = relation === 'contributor' ? [{ organisationId: ours, role: 'partner' as const }] : []
  const writer = kind === 'author_moderator' ? self : 'somebody else'
  const plan = { id: thePlan, coordinatorIds: [owner] }
  const isParty = relation === 'own' || relation === 'party'
  return {
    commitment: { recorderId: owner, leadId: owner, partners },
    part: { organisationId: owner },
    update: { organisationId: owner },
    entry: { recordedById: writer, submittedById: writer },
    plan,
    round: { plans: [plan] },
    forum: { plans: [plan] },
    /** A pair of commitments, one of them ours or of a plan that we coordinate where they are. */
    overlap: {
      low: { ownerId: owner, plan },
      high: { ownerId: theirs, plan: { id: 'another plan', coordinatorIds: [theirs] } },
    },
    settlement: { organisationId: owner },
    /** A crossing of coverage: of a plan, and of a country, whose own organisation says what applies to it. */
    column: { plan, isOwnCountry: relation === 'own' },
    /** An update of the plan, seen by those who may judge it. */
    reviewed: {
      organisationId: owner,
      recordedById: writer,
      submittedById: writer,
      hasSeatThere: relation === 'own',
      planId: thePlan,
      parties: [{ ...unnamed, organisationId: isParty ? ours : theirs }],
      coordinatorIds: [isParty ? ours : theirs],
    },
    conversation: { reporterId: owner, reviewerId: relation === 'party' ? ours : theirs },
    proposal: { organisationId: owner, proposedById: writer },
    hiding: { proposedById: writer, organisationId: owner },
    person: { id: relation === 'own' ? self : 'somebody else' },
    seat: { organisationId: owner, role: 'focal_point' as const },
    sitting: {
      organisationId: owner,
      role: 'focal_point' as const,
      personId: relation === 'own' ? self : 'somebody else',
      delegatedById: null,
    },
    loan: {
      organisationId: owner,
      role: 'focal_point' as const,
      personId: 'somebody else',
      delegatedById: relation === 'own' ? self : 'somebody else',
    },
  }
}
export type World = ReturnType<typeof worldOf>
