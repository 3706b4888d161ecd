import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'
import { crossingsIn, placeOf, sizeOf } from '../rules'
import { heldOn } from './columns'
import { countsOf } from './counts'

/** How many hands are in one item: the numbers of the fragmentation view, of real plans and of what is named, never derived. */
export type Hands = {
  commitments: number
  plans: number
  forums: number
  /** Leads, by organisation or in the source's own words. */
  owners: number
  partners: number
  /** How often a report on one of these commitments is asked for: once by each forum that reads its plan. */
  asked: number
  /** Of these, how many repeat a report that another forum asks for too. */
  repeated: number
}

/** How an item and what is below it is covered: by how much, from where, and which countries of the region are missing. */
export async function coverageOfItem(viewer: Visitor, itemId: string) {
  const [whole, byCountry, countries, hands] = await Promise.all([
    countsOf(viewer, [itemId], 'region'),
    countsOf(viewer, [itemId], 'country'),
    heldOn(viewer, 'countries'),
    handsIn(viewer, itemId),
  ])
  const crossings = crossingsIn(byCountry)
  const isThere = (code: string) => sizeOf(crossings.get(placeOf(itemId, code))?.direct ?? {}) > 0
  const asked = countries.filter(({ isOfTheRegion }) => isOfTheRegion)
  return {
    ...(crossingsIn(whole).get(placeOf(itemId, '')) ?? { direct: {}, derived: {} }),
    hands,
    present: countries.filter(({ code }) => isThere(code)).map(({ code, name }) => ({ code, name })),
    missing: asked.filter(({ code }) => !isThere(code)).map(({ code, name }) => ({ code, name })),
  }
}

async function handsIn(viewer: Visitor, itemId: string): Promise<Hands> {
  const [hands] = await dbFor(viewer).$queryRaw<Hands[]>`
    WITH own AS (
      SELECT c.id, c.plan_id, coalesce(c.lead_id::text, c.stated_lead) AS owner
        FROM threads t
        JOIN woven_commitments w ON w.commitment_id = t.commitment_id AND NOT w.is_demonstration
        JOIN commitments c ON c.id = t.commitment_id
       WHERE t.item_id = ${itemId}::uuid AND t.within::text = 'direct'
    ), asked AS (
      SELECT own.id, f.forum_id FROM own JOIN work_plan_forums f ON f.plan_id = own.plan_id
    )
    SELECT (SELECT count(*) FROM own)::int AS commitments, (SELECT count(DISTINCT plan_id) FROM own)::int AS plans,
           (SELECT count(DISTINCT forum_id) FROM asked)::int AS forums, (SELECT count(DISTINCT owner) FROM own)::int AS owners,
           (SELECT count(DISTINCT p.organisation_id) FROM own JOIN commitment_partners p ON p.commitment_id = own.id)::int AS partners,
           (SELECT count(*) FROM asked)::int AS asked, (SELECT count(*) - count(DISTINCT id) FROM asked)::int AS repeated`
  return hands ?? { commitments: 0, plans: 0, forums: 0, owners: 0, partners: 0, asked: 0, repeated: 0 }
}
