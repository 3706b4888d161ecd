// A week of the small world, lived by its people; after each day everything that the public record then says is
// written down, to be asked for again from the past.
import { withdrawCommitment } from '@/lib/commitment/commands/publish'
import { commitmentsOverPlans } from '@/lib/commitment/queries/found'
import { commitmentInFull } from '@/lib/commitment/queries/in-full'
import { commitmentsWithWords } from '@/lib/commitment/queries/search'
import { appDb, type Tx } from '@/lib/db/clients'
import { calendar, forums } from '@/lib/forum/queries/calendar'
import { crosswalkInFull, crosswalksOnRecord } from '@/lib/crosswalk/queries/crosswalks'
import { frameworksOnRecord } from '@/lib/framework/queries/frameworks'
import { frameworkItemInFull } from '@/lib/framework/queries/item'
import { frameworkWithItems } from '@/lib/framework/queries/tree'
import { historyOfCommitment } from '@/lib/history/queries'
import { organisationSelect, reviseOrganisation } from '@/lib/organisation/commands'
import { countriesOnRecord, countryInFull } from '@/lib/organisation/queries/countries'
import { organisationInFull } from '@/lib/organisation/queries/organisation'
import { organisationsOnRecord } from '@/lib/organisation/queries/organisations'
import { plansAtAGlance } from '@/lib/plan/queries/all'
import { savePillars } from '@/lib/plan/commands/keep'
import { regionToday } from '@/lib/plan/queries/region'
import { planStatus } from '@/lib/plan/queries/status'
import { refused } from '@/lib/outcome'
import type { Visitor } from '@/lib/policy/actor'
import { closeRound } from '@/lib/round/commands/close'
import { openRound } from '@/lib/round/commands/open'
import { plansToAsk, roundStanding } from '@/lib/round/commands/standing'
import { aCommitment, anUpdate, halfYearOf, type BuiltCommitment } from '../../support/builders'
import { aReview } from '../../support/reviews'
import { act, by, type World } from '../../support/world'

/** Far ahead: the reference data is recorded on the day on which the tests run. */
export const days = [
  '2031-03-03',
  '2031-03-04',
  '2031-03-05',
  '2031-03-07',
  '2031-04-01',
  '2031-07-02',
] as const
export const noonOf = (day: string) => new Date(`${day}T12:00:00.000Z`)

export type Lived = { cable: BuiltCommitment; skills: BuiltCommitment }

export async function aWeek(world: World, remember: (day: string) => Promise<void>): Promise<Lived> {
  const [first, second, third, fourth, fifth, sixth] = days
  const cable = await aCommitment(world, {
    code: 'Z-CABLE',
    title: 'A cable to every village',
    dueOn: '2031-06',
    milestones: [{ title: 'Half of it laid', dueOn: '2031-02' }],
    indicators: [{ title: 'Villages reached', targetValue: '100' }],
    alignsTo: ['WSIS.C2'],
    at: noonOf(first),
  })
  await aCommitment(world, {
    code: 'Z-DRAFT',
    title: 'Nobody knows of this yet',
    state: 'draft',
    at: noonOf(first),
  })
  await remember(first)

  const skills = await aCommitment(world, {
    code: 'Z-SKILLS',
    title: 'Teachers who can teach it',
    layer: 'skills',
    alignsTo: ['WSIS.C4'],
    at: noonOf(second),
  })
  const report = await anUpdate(world, cable, {
    period: halfYearOf('2030-12-01'),
    milestones: [{ milestoneId: cable.milestoneIds[0] ?? '', reachedOn: '2031-02-20', expectedOn: null }],
    actuals: [{ indicatorId: cable.indicatorIds[0] ?? '', value: '40', noValueReason: null }],
    links: [{ url: 'https://tests.example/cable' }],
    files: [{ name: 'villages.csv', content: 'village,reached\nA,yes\n' }],
    at: noonOf(second),
  })
  await remember(second)

  await renameOrganisation(world, noonOf(third))
  await renamePillar(world, noonOf(third))
  await aReview(world, report, { verdict: 'queries', health: 'at_risk', at: noonOf(third) })
  await remember(third)

  await rewordItem(noonOf(fourth))
  await act(
    'commitment.aligned',
    world.people.moderator,
    (tx) => realign(tx, cable, world.items.get('WSIS.C6') ?? '', noonOf(fourth)),
    noonOf(fourth),
  )
  await openRoundOf(world, noonOf(fourth))
  await remember(fourth)

  await act(
    'commitment.withdrawn',
    world.people.moderator,
    (tx) =>
      withdrawCommitment(tx, {
        commitmentId: skills.id,
        version: skills.version,
        reason: 'Taken up elsewhere.',
      }),
    noonOf(fifth),
  )
  await remember(fifth)

  await anUpdate(world, cable, {
    period: halfYearOf('2031-06-01'),
    implementation: 'completed',
    percentComplete: 100,
    narrative: 'Every village is reached.',
    at: noonOf(sixth),
  })
  await closeRoundOf(world, noonOf(sixth))
  await remember(sixth)
  return { cable, skills }
}

async function openRoundOf(world: World, at: Date): Promise<void> {
  const { coordinator } = world.people
  await act(
    'round.opened',
    coordinator,
    async (tx) => {
      const asked = await plansToAsk(tx, [world.planId], coordinator)
      if (!asked) return refused('not-found')
      const words = {
        name: 'Round of the week',
        language: 'en',
        period: '2030-07-01',
        meetingId: null,
        reviewDays: 14,
        translationDays: 7,
        dueOn: '2031-05-01',
        organisationIds: [world.organisations.ministry],
      }
      return await openRound(tx, asked, words, by(coordinator), at)
    },
    at,
  )
}

async function closeRoundOf(world: World, at: Date): Promise<void> {
  const { coordinator } = world.people
  const { id } = await appDb().reportingRound.findFirstOrThrow({ where: { state: { not: 'closed' } } })
  await act(
    'round.closed',
    coordinator,
    async (tx) => {
      const round = await roundStanding(tx, id, coordinator)
      return round ? await closeRound(tx, round, { evenSo: true }, at) : refused('not-found')
    },
    at,
  )
}

async function realign(tx: Tx, { id }: BuiltCommitment, itemId: string, at: Date) {
  await tx.alignment.create({
    data: { commitmentId: id, itemId, provenance: 'editorial', confidence: 'low', alignedAt: at },
  })
  return { ok: true as const, value: { value: null, history: [] } }
}

async function renameOrganisation({ organisations, people }: World, at: Date): Promise<void> {
  const { id, ...words } = await appDb().organisation.findUniqueOrThrow({
    where: { id: organisations.ministry },
    select: { ...organisationSelect, note: true },
  })
  await act(
    'organisation.revised',
    people.administrator,
    (tx) => reviseOrganisation(tx, { organisationId: id, ...words, name: 'Ministry under its new name' }),
    at,
  )
}

async function renamePillar({ planId, people }: World, at: Date): Promise<void> {
  const { version } = await appDb().workPlan.findUniqueOrThrow({
    where: { id: planId },
    select: { version: true },
  })
  const rows = await appDb().pillar.findMany({
    where: { planId },
    orderBy: { position: 'asc' },
    include: { parent: true },
  })
  const pillars = rows.map(({ id, code, title, language, parent }) => ({
    id,
    code,
    language,
    parentCode: parent?.code ?? null,
    title: code === '1' ? 'Networks and cables' : title,
  }))
  await act(
    'work-plan.pillars-saved',
    people.administrator,
    (tx) => savePillars(tx, { planId, version, pillars }, at),
    at,
  )
}

async function rewordItem(at: Date): Promise<void> {
  await act(
    'framework-item.revised',
    null,
    async (tx) => {
      await tx.frameworkItem.update({ where: { code: 'WSIS.C2' }, data: { title: 'Reworded that day' } })
      return { ok: true, value: { value: null, history: [] } }
    },
    at,
  )
}

/** Every question that the public pages ask. */
export async function saidOn(viewer: Visitor, today: string) {
  const codes = ['Z-CABLE', 'Z-SKILLS', 'Z-DRAFT']
  const commitments = await Promise.all(codes.map((code) => commitmentInFull(viewer, 'Z-PLAN', code, today)))
  return JSON.parse(
    JSON.stringify({
      plan: await planStatus(viewer, 'Z-PLAN', today),
      plans: await plansAtAGlance(viewer, today),
      region: await regionToday(viewer, today, true),
      all: await commitmentsOverPlans(viewer, true, today),
      found: await commitmentsWithWords(viewer, 'village'),
      alike: await commitmentsWithWords(viewer, 'teechers'),
      commitments,
      history: await Promise.all(
        commitments.map(async (each) => each && (await historyOfCommitment(viewer, each.id, 50))),
      ),
      organisations: await organisationsOnRecord(viewer),
      ministry: await organisationInFull(viewer, 'ZA-MINISTRY', today),
      countries: await countriesOnRecord(viewer),
      country: await countryInFull(viewer, 'ZY', today),
      frameworks: await frameworksOnRecord(viewer),
      framework: await frameworkWithItems(viewer, 'WSIS'),
      item: await frameworkItemInFull(viewer, 'WSIS', 'WSIS.C2', today),
      crosswalks: await crosswalksOnRecord(viewer),
      crosswalk: await crosswalkInFull(viewer, (await crosswalksOnRecord(viewer))[0]?.code ?? ''),
      calendar: await calendar(viewer, today),
      forums: await forums(viewer),
    }),
  ) as Record<string, unknown>
}
