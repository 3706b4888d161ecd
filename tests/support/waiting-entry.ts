// A commitment that waits for a moderator, in the served Concord: what a publication is tried with.
import { servedRows } from './served'

/** Handed in by the focal point of a demonstration's ministry, for everyone to see. */
export async function aWaitingCommitment(code: string): Promise<{ id: string; plan: string }> {
  const [made] = await servedRows<{ id: string; plan: string }>(
    `insert into commitments (plan_id, code, title, description, layer, visibility, lead_id, recorder_id, recorded_by_id)
     select p.id, $1, $1 || ' waits', 'A commitment of the tests.', 'skills', 'public', o.id, o.id, m.person_id
     from work_plans p, organisations o join seats s on s.organisation_id = o.id and s.role = 'focal_point'
       join memberships m on m.seat_id = s.id
     where p.code = 'XX-PLAN' and o.code = 'XA-MDD' limit 1
     returning id, (select code from work_plans where id = plan_id) as plan`,
    [code],
  )
  if (!made) throw new Error('The demonstration has no plan or no focal point.')
  await servedRows(
    `update commitments set state = 'submitted', submitted_at = now(), submitted_by_id = recorded_by_id where id = $1`,
    [made.id],
  )
  return made
}
