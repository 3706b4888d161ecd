// Who may read what, as one table made from the same rules as every list: kind of person × relation × state.
import { kindsOfPerson, ours, personOf, relations, theirs, type KindOfPerson, type Relation } from './people'
import { visitor } from './actor'
import { readPolicy, type CommitmentRow } from './read-policy'

const states = ['draft', 'submitted', 'returned', 'published', 'withdrawn', 'superseded'] as const
type State = (typeof states)[number]
export const audiences = ['organisation', 'parties', 'public'] as const
export type Audience = (typeof audiences)[number]

/** A commitment of a public plan, as it looks from each relation; an update on it belongs to its recorder. */
function commitmentSeenFrom(relation: Relation, state: State, visibility: Audience): CommitmentRow {
  const owner = relation === 'own' ? ours : theirs
  const party = { organisationId: relation === 'party' ? ours : theirs, countryCode: null, region: null }
  return {
    state,
    visibility,
    recorderId: owner,
    leadId: owner,
    partnerIds: relation === 'contributor' ? [ours] : [],
    plan: { state: 'published', visibility: 'public', parties: [party] },
  }
}

export type ReadingRow = {
  audience: Audience
  kind: KindOfPerson
  readable: Record<Relation, readonly State[]>
}

/** For each audience and kind of person: in which states they may read a commitment, by relation. */
export const readingMatrix = (): ReadingRow[] =>
  audiences.flatMap((audience) =>
    kindsOfPerson.map((kind) => ({
      audience,
      kind,
      readable: Object.fromEntries(
        relations.map((relation) => [
          relation,
          states.filter((state) =>
            readPolicy.commitment(personOf(kind) ?? visitor, commitmentSeenFrom(relation, state, audience)),
          ),
        ]),
      ) as Record<Relation, State[]>,
    })),
  )
