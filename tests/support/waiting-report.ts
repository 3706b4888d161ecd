// A report that waits for a moderator, in the served Concord: what a publication is tried with.
import { servedRows } from './served'

export type WaitingReport = { versionId: string; plan: string; commitment: string }

/**
 * On a commitment of the demonstration that owes a report for the last ended half-year and has not been silent
 * longer: those that have are what other tests look for.
 */
export async function aWaitingReport(today: string): Promise<WaitingReport> {
  const [end, start] = Number(today.slice(5, 7)) > 6 ? ['06-30', '01-01'] : ['12-31', '07-01']
  const year = Number(today.slice(0, 4)) - (end === '12-31' ? 1 : 0)
  const [found] = await servedRows<WaitingReport>(
    `with chosen as (
       select c.id, c.code, p.code as plan, c.lead_id, m.person_id
       from commitments c join work_plans p on p.id = c.plan_id
       join seats s on s.organisation_id = c.lead_id and s.role = 'focal_point'
       join memberships m on m.seat_id = s.id
       where p.is_demonstration and c.state = 'published' and c.visibility = 'public'
         and not exists (select from progress_updates u where u.commitment_id = c.id and u.period_start >= $1::date)
         and exists (select from progress_updates u where u.commitment_id = c.id and u.period_end > $2::date - 400)
         and not exists (select from progress_updates u join progress_update_versions v on v.update_id = u.id
           where u.commitment_id = c.id and v.implementation in ('completed', 'discontinued'))
       order by c.code limit 1),
     opened as (
       insert into progress_updates (commitment_id, organisation_id, period_start, period_end)
       select id, lead_id, $1::date, $2::date from chosen returning id, commitment_id)
     insert into progress_update_versions (update_id, implementation, percent_complete, narrative, recorded_by_id)
     select opened.id, 'in_progress', 33, 'A report of the tests.', chosen.person_id from opened join chosen on chosen.id = opened.commitment_id
     returning id as "versionId", (select plan from chosen) as plan, (select code from chosen) as commitment`,
    [`${year}-${start}`, `${year}-${end}`],
  )
  if (!found) throw new Error('The demonstration has no commitment that still owes a report.')
  await servedRows(
    `update progress_update_versions set state = 'submitted', submitted_at = now(), submitted_by_id = recorded_by_id,
     content_hash = repeat('0', 64), receipt_number = 'T-' || left(id::text, 8) where id = $1`,
    [found.versionId],
  )
  return found
}
