// Reminders of reports that are due. What is due is asked anew each day, so they stop when the report is handed in;
// each step is said once to each person, and from the seventh day on to a second contact as well.
import { heldAt } from '@/lib/policy/membership'
import type { Tx } from '@/lib/db/clients'
import { dayOf } from '@/lib/dates'
import { dueOnDesk, type DueReport } from '@/lib/desk/queries/due-reports'
import { defaultLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/policy/actor'
import { routes, withoutLanguage } from '@/lib/routes'
import { isRaised, reminderStep } from '../rules'
import { giveNotice } from './give'
import { recipientsOf } from './recipients'

type Reporting = { id: string; code: string; name: string }

/** The organisations that may owe a report. */
export const organisationsReporting = (tx: Tx): Promise<Reporting[]> =>
  tx.organisation.findMany({
    where: {
      OR: [
        { leads: { some: { state: 'published' } } },
        { records: { some: { state: 'published', leadId: null } } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true, code: true, name: true },
  })

/** The desk of an organisation, as whoever sits at it sees it; nobody acts here. */
const deskOf = ({ id, code, name }: Reporting): Actor => ({
  kind: 'person',
  personId: '',
  name: '',
  language: defaultLocale,
  isDemonstration: false,
  acting: { id, code, name, countryCode: null, region: null },
  seats: [],
})

/** Answers how many notices were given. */
export async function remind(tx: Tx, organisation: Reporting, now: Date): Promise<number> {
  const due = await dueOnDesk(deskOf(organisation), dayOf(now))
  const seat = { organisationId: organisation.id, personId: null, actorId: null }
  const focalPoints = await recipientsOf(tx, { ...seat, role: 'focal_point' }, now)
  let given = 0
  for (const report of due) {
    const step = reminderStep(report.daysLeft)
    if (!step) continue
    const source = `reminder:${report.id}:${report.period.start}:${step}`
    const about = {
      label: `${report.code} ${report.title}`,
      values: { due: report.due.on, organisation: organisation.name },
    }
    given += await giveNotice(
      tx,
      focalPoints,
      {
        ...about,
        source,
        kind: report.daysLeft < 0 ? 'reminder.over' : 'reminder.ahead',
        path: withoutLanguage(pageToReport(report)),
      },
      now,
    )
    if (!isRaised(step)) continue
    const administrators = await recipientsOf(tx, { ...seat, role: 'administrator' }, now)
    const others =
      administrators.length > 0 && step === 'after-7' ? [] : await coordinatorsOf(tx, report.plan.code, now)
    const second = [...new Set([...administrators, ...others])].filter((id) => !focalPoints.includes(id))
    const path = withoutLanguage(routes.commitment(defaultLocale, report.plan.code, report.code))
    given += await giveNotice(tx, second, { ...about, source, kind: 'reminder.raised', path }, now)
  }
  return given
}

const pageToReport = ({ id, open }: DueReport) =>
  open ? routes.deskProgress(defaultLocale, open.id) : routes.newProgress(defaultLocale, id)

/** Who coordinates the plan: the seats of its coordinating organisations that are for it or for every plan. */
async function coordinatorsOf(tx: Tx, plan: string, now: Date): Promise<string[]> {
  const people = await tx.person.findMany({
    where: {
      state: 'active',
      memberships: {
        some: {
          ...heldAt(now),
          seat: {
            role: 'coordinator',
            OR: [{ planId: null }, { plan: { code: plan } }],
            organisation: { planParties: { some: { role: 'coordinator', plan: { code: plan } } } },
          },
        },
      },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return people.map(({ id }) => id)
}
