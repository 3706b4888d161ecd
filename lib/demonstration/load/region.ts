// The region itself: countries, organisations, people in their seats, the forum, and the plans.
import { hashPassword } from '@/lib/auth/password-hash'
import { addDays, type PartialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { tellTime } from '@/lib/db/clock'
import { recordForum } from '@/lib/forum/commands'
import { recordTemplate } from '@/lib/pack/commands/template'
import { sectionsShape } from '@/lib/pack/template'
import { recordCountry, recordOrganisation } from '@/lib/organisation/commands'
import { addPerson, giveSeat } from '@/lib/person/commands/people'
import type { HistoryAuthor } from '@/lib/history/commands'
import { linkForum, publishPlan, recordPlan, savePillars } from '@/lib/plan/commands/keep'
import { saveScale } from '@/lib/scale/commands'
import { keepTranslations } from '@/lib/translation/commands'
import { demonstrationAccounts } from '../accounts'
import { ministersMeet, type Calendar } from '../calendar'
import { done, known, type Hand, type Region } from '../hands'
import { plans, type PlanStory } from '../plans'
import { scalesOf } from '../scales'
import { countries, organisations, ownNames, regionName, source } from '../region'

/** Before anybody is there, nobody is named. */
const nobody: HistoryAuthor = { actorId: null, actorName: null, organisationId: null, organisationName: null }

/** Hashed before the transaction begins: it takes the most time of all. */
export async function hashedPasswords(): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (const { email, password } of demonstrationAccounts) {
    const hashed = await hashPassword(password)
    if (!hashed.ok) throw new Error('No password could be hashed: the machine is busy.')
    hashes.set(email, hashed.value)
  }
  return hashes
}

export async function foundRegion(
  tx: Tx,
  { calendar, hashes, now }: { calendar: Calendar; hashes: Map<string, string>; now: Date },
): Promise<Region> {
  const start = calendar.daysAfter(calendar.periods[0].start, -60)
  await tellTime(tx, start)
  for (const country of countries)
    await done(tx, 'country.recorded', nobody, start, await recordCountry(tx, country))
  const organisationIds = new Map<string, string>()
  for (const organisation of organisations) {
    const { id } = await done(
      tx,
      'organisation.recorded',
      nobody,
      start,
      await recordOrganisation(tx, organisation, start),
    )
    organisationIds.set(organisation.code, id)
    const own = ownNames[organisation.code]
    if (own)
      await keepTranslations(
        tx,
        { type: 'organisation', id },
        [{ field: 'name', ...own, state: 'approved' }],
        start,
      )
  }
  const people = await seatPeople(tx, organisationIds, hashes, start)
  const administrator = known(people, 'administrator')
  const { forumId, meetings } = await foundForum(tx, administrator, calendar, now)
  const places = {
    organisations: organisationIds,
    plans: new Map<string, string>(),
    pillars: new Map<string, string>(),
  }
  for (const plan of plans) await foundPlan(tx, administrator, plan, { ...places, forumId, calendar })
  const items = await tx.frameworkItem.findMany({ select: { id: true, code: true } })
  return {
    ...places,
    administrator,
    moderator: known(people, 'moderator'),
    coordinator: known(people, 'coordinator'),
    meetings,
    focalPoints: new Map([...people].filter(([place]) => organisationIds.has(place))),
    reviewers: new Map(
      [...people].flatMap(([place, hand]) =>
        place.endsWith(' reviews') ? [[place.slice(0, -' reviews'.length), hand] as const] : [],
      ),
    ),
    items: new Map(items.map(({ id, code }) => [code, id])),
  }
}

/** Focal points and reviewers by their organisation's code, the others by their role. */
async function seatPeople(
  tx: Tx,
  organisationIds: Map<string, string>,
  hashes: Map<string, string>,
  at: Date,
): Promise<Map<string, Hand>> {
  const people = new Map<string, Hand>()
  for (const { name, email, language, seats } of demonstrationAccounts) {
    const person = await addPerson(
      tx,
      { name, email, language, passwordHash: known(hashes, email), isDemonstration: true },
      at,
    )
    for (const { organisation, role } of seats) {
      const organisationId = known(organisationIds, organisation)
      await giveSeat(tx, { personId: person.id, organisationId, role, planId: null }, at)
      const place =
        role === 'focal_point' ? organisation : role === 'partner_reviewer' ? `${organisation} reviews` : role
      if (people.has(place)) continue
      people.set(place, {
        personId: person.id,
        organisationId,
        actorId: person.id,
        actorName: name,
        organisationName: organisations.find(({ code }) => code === organisation)?.name ?? null,
      })
    }
  }
  return people
}

const dayPrecisely = (on: string): PartialDate => ({ on, precision: 'day' })

async function foundForum(tx: Tx, by: Hand, calendar: Calendar, now: Date) {
  const { last, next } = ministersMeet(now)
  const meeting = (label: string, starts: string, place: string) => ({
    label,
    startsOn: dayPrecisely(starts),
    endsOn: dayPrecisely(addDays(starts, 1)),
    place,
    confidence: 'high' as const,
  })
  const words = {
    code: 'XX-MINISTERS',
    name: 'Meeting of digital ministers of the demonstration region',
    host: 'The countries of the region in turn; its secretariat',
    cycle: 'every year',
    asks: [
      'Progress of the regional plan by pillar: what was done, and what changed, side by side',
      'What is late or silent, and since when',
      'Work plans with partners, for endorsement',
    ],
    source,
    confidence: 'high' as const,
    note: 'Invented for the demonstration.',
    isDemonstration: true,
    meetings: [meeting('Sixth meeting', last, 'Rim Nam'), meeting('Seventh meeting', next, 'Samudra')],
  }
  const at = calendar.daysAfter(calendar.periods[0].start, -50)
  await tellTime(tx, at)
  const { id } = await done(tx, 'forum.recorded', by, at, await recordForum(tx, words))
  await done(tx, 'pack-template.recorded', by, at, await recordTemplate(tx, { forumId: id, ...ministersAsk }))
  const held = await tx.forumMeeting.findMany({
    where: { forumId: id },
    orderBy: { startsOn: 'asc' },
    select: { id: true },
  })
  const [lastMeeting, nextMeeting] = held
  if (!lastMeeting || !nextMeeting) throw new Error('The demonstration’s ministers have no meeting.')
  return { forumId: id, meetings: { last: lastMeeting.id, next: nextMeeting.id } }
}

/** What the invented ministers take: the shape of a real meeting's, over the same frameworks. */
const ministersAsk = {
  code: 'XX-PROGRESS',
  name: 'Progress report for the ministers of the demonstration region',
  language: 'en',
  source: 'Invented for the demonstration.',
  sections: sectionsShape.parse([
    { key: 'summary', kind: 'words', heading: { en: 'Summary', vi: 'Tóm tắt' }, wordLimit: 300 },
    { key: 'figures', kind: 'figures', heading: { en: 'Figures', vi: 'Số liệu' } },
    {
      key: 'progress',
      kind: 'narrative',
      heading: { en: 'Progress in the period', vi: 'Tiến độ trong kỳ' },
      wordLimit: 120,
    },
    { key: 'pictures', kind: 'pictures', heading: { en: 'Pictures', vi: 'Hình ảnh' } },
    {
      key: 'lines',
      kind: 'by_item',
      heading: { en: 'By WSIS action line', vi: 'Theo đường hành động WSIS' },
      framework: 'WSIS',
      fields: ['code', 'title', 'lead', 'work', 'percent'],
    },
    {
      key: 'matrix',
      kind: 'table',
      heading: { en: 'All commitments', vi: 'Mọi cam kết' },
      fields: ['plan', 'code', 'title', 'lead', 'countries', 'due', 'work', 'percent', 'schedule', 'verdict'],
    },
  ]),
}

type Places = {
  organisations: Map<string, string>
  plans: Map<string, string>
  pillars: Map<string, string>
  forumId: string
  calendar: Calendar
}

async function foundPlan(
  tx: Tx,
  by: Hand,
  plan: PlanStory,
  { calendar, forumId, ...places }: Places,
): Promise<void> {
  const at = calendar.daysAfter(calendar.month(plan.starts).on, -45)
  await tellTime(tx, at)
  const party = { organisationId: null, countryCode: null, region: null }
  const words = {
    code: plan.code,
    name: plan.name,
    language: 'en',
    startsOn: calendar.month(plan.starts),
    endsOn: calendar.month(plan.ends),
    previousEditionId: plan.follows === null ? null : known(places.plans, plan.follows),
    reportingMonths: 6,
    source,
    confidence: 'high' as const,
    alignmentBasis: 'Claimed by the organisation that leads the commitment',
    note: 'Invented for the demonstration: no plan of this name exists.',
    visibility: 'public' as const,
    isDemonstration: true,
    parties: [
      {
        ...party,
        statedName: 'Countries of the demonstration region',
        role: 'party' as const,
        region: regionName,
      },
      {
        ...party,
        statedName: 'Weavers Development Bank',
        role: 'partner' as const,
        organisationId: known(places.organisations, 'XX-WDB'),
      },
      {
        ...party,
        statedName: 'Secretariat',
        role: 'coordinator' as const,
        organisationId: known(places.organisations, 'XX-SECRETARIAT'),
      },
    ],
  }
  let saved = await done(tx, 'work-plan.recorded', by, at, await recordPlan(tx, words, at))
  const edition = () => ({ planId: saved.id, version: saved.version })
  saved = await done(
    tx,
    'work-plan.pillars-saved',
    by,
    at,
    await savePillars(tx, { ...edition(), pillars: plan.pillars }, at),
  )
  const scale = scalesOf[plan.code]
  if (scale)
    saved = await done(
      tx,
      'work-plan.scale-saved',
      by,
      at,
      await saveScale(tx, { ...edition(), labels: scale }, at),
    )
  await done(tx, 'work-plan.published', by, at, await publishPlan(tx, edition(), at))
  const link = {
    planId: saved.id,
    forumId,
    provenance: 'stated',
    confidence: 'high',
    source: 'The plan names this meeting.',
  } as const
  await done(tx, 'work-plan.forum-linked', by, at, await linkForum(tx, link))
  places.plans.set(plan.code, saved.id)
  const rows = await tx.pillar.findMany({ where: { planId: saved.id }, select: { id: true, code: true } })
  for (const { id, code } of rows) places.pillars.set(`${plan.code} ${code}`, id)
}
