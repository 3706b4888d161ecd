// What is decided about a joint commitment after it was published: the rule by which its parts make one status, and
// whether a country shows its part. Each is remembered in public, with the reason that was given.
import type { Performed } from '@/lib/action/define-action'
import type { Notice } from '@/lib/action/outbox'
import { commitmentEntry, jointFacts } from '@/lib/commitment/commands/facts'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import { canonicalJson, type Facts } from '@/lib/history/rules'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { routes, withoutLanguage } from '@/lib/routes'
import { hasPartsFor, reportersOf, type JointRule } from './rules'

const body = { select: { id: true, code: true, countryCode: true, type: true } } as const

/** A published commitment in which this organisation has a hand. The row is held until the end. */
export async function jointCommitment(tx: Tx, id: string, actor: Actor) {
  await tx.$queryRaw`SELECT id FROM commitments WHERE id = ${id}::uuid FOR UPDATE`
  const { id: ours } = actor.acting
  const row = await tx.commitment.findFirst({
    where: {
      id,
      state: 'published',
      OR: [{ leadId: ours }, { recorderId: ours }, { partners: { some: { organisationId: ours } } }],
    },
    select: {
      id: true,
      planId: true,
      code: true,
      title: true,
      version: true,
      visibility: true,
      leadId: true,
      recorderId: true,
      jointRule: true,
      plan: { select: { code: true } },
      lead: body,
      recorder: body,
      partners: { select: { organisationId: true, role: true, organisation: body } },
      countries: { select: { countryCode: true, weight: true }, orderBy: { countryCode: 'asc' } },
      withheldParts: { select: { countryCode: true, organisationId: true, reason: true } },
    },
  })
  return row && { ...row, reporters: reportersOf(row) }
}
export type JointCommitment = NonNullable<Awaited<ReturnType<typeof jointCommitment>>>
type Changed = { id: string; planCode: string }

const entryOf = (row: JointCommitment, change: Pick<HistoryEntry, 'before' | 'after'>): HistoryEntry =>
  commitmentEntry(row, { visibility: row.visibility === 'public' ? 'public' : 'internal', ...change })

const noticeFor = (
  row: JointCommitment,
  kind: string,
  organisationId: string,
  values?: Record<string, string>,
): Notice => ({
  kind,
  organisationId,
  role: 'focal_point',
  payload: {
    path: withoutLanguage(routes.deskJoint(defaultLocale, row.id)),
    label: `${row.code} ${row.title}`,
    ...(values ? { values } : {}),
  },
})

const ruleFacts = (given: Parameters<typeof jointFacts>[0]): Facts => ({
  jointRule: given.jointRule,
  ...jointFacts(given),
})

const leadCountryOf = ({ reporters }: JointCommitment) => reporters[0]?.countryCode ?? null
const isWithheldBy = (row: JointCommitment, countryCode: string | null) =>
  row.withheldParts.some((part) => part.countryCode === countryCode)

/** States by which rule the parts make one status from now on, and why that changed. */
export async function changeJointRule(
  tx: Tx,
  row: JointCommitment,
  asked: { version: number; jointRule: JointRule; weights: Partial<Record<string, number>>; reason: string },
  author: Author,
): Promise<Outcome<Performed<Changed>, 'stale' | 'few-countries' | 'nothing-changed' | 'lead-withheld'>> {
  const { version, jointRule, reason } = asked
  if (!hasPartsFor(jointRule, row.countries)) return refused('few-countries', 'jointRule')
  // Then nothing would be left to show.
  if (jointRule === 'lead_decides' && isWithheldBy(row, leadCountryOf(row)))
    return refused('lead-withheld', 'jointRule')
  const countries = row.countries.map(({ countryCode, weight }) => ({
    countryCode,
    weight: asked.weights[countryCode] ?? weight,
  }))
  const [before, after] = [ruleFacts(row), ruleFacts({ jointRule, countries })]
  if (canonicalJson(before) === canonicalJson(after)) return refused('nothing-changed', 'jointRule')
  const { count } = await tx.commitment.updateMany({
    where: { id: row.id, version, state: 'published' },
    data: { jointRule, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  for (const { countryCode, weight } of countries)
    await tx.commitmentCountry.update({
      where: { commitmentId_countryCode: { commitmentId: row.id, countryCode } },
      data: { weight },
      select: { weight: true },
    })
  return done({
    value: { id: row.id, planCode: row.plan.code },
    history: [entryOf(row, { before, after: { ...after, reason } })],
    notices: row.reporters
      .filter(({ id }) => id !== author.organisationId)
      .map(({ id }) => noticeFor(row, 'joint.rule-changed', id, { reason })),
  })
}

/** Keeps the part of the acting organisation's country to itself; the other parts stand without it. */
export async function withholdPart(
  tx: Tx,
  row: JointCommitment,
  { reason }: { reason: string | null },
  author: Author,
  now: Date,
): Promise<Outcome<Performed<Changed>, 'no-part' | 'lead-decides' | 'already-withheld'>> {
  const own = row.reporters.find(({ id }) => id === author.organisationId)
  const countryCode = own?.countryCode ?? null
  if (countryCode === null || !row.countries.some((each) => each.countryCode === countryCode))
    return refused('no-part')
  if (isWithheldBy(row, countryCode)) return refused('already-withheld')
  if (row.jointRule === 'lead_decides' && countryCode === leadCountryOf(row)) return refused('lead-decides')
  await tx.withheldPart.create({
    data: {
      commitmentId: row.id,
      countryCode,
      organisationId: author.organisationId,
      reason,
      withheldAt: now,
      withheldById: author.personId,
    },
    select: { countryCode: true },
  })
  return done({
    value: { id: row.id, planCode: row.plan.code },
    history: [entryOf(row, { after: { countries: [countryCode], reason } })],
    notices: toldToTheLead(row, author, 'joint.part-withheld'),
  })
}

/** A part that is withheld by this organisation, with its commitment. */
export async function partWithheldBy(tx: Tx, id: string, actor: Actor) {
  const row = await jointCommitment(tx, id, actor)
  const part = row?.withheldParts.find(({ organisationId }) => organisationId === actor.acting.id)
  return row && part ? { row, ...part } : null
}
type WithheldPart = NonNullable<Awaited<ReturnType<typeof partWithheldBy>>>

/** Shows the part again, with everything that was published before and since. */
export async function showPartAgain(
  tx: Tx,
  { row, countryCode, reason }: WithheldPart,
  author: Author,
): Promise<Outcome<Performed<Changed>, never>> {
  await tx.withheldPart.deleteMany({ where: { commitmentId: row.id, countryCode } })
  return done({
    value: { id: row.id, planCode: row.plan.code },
    history: [entryOf(row, { before: { reason }, after: { countries: [countryCode], reason: null } })],
    notices: toldToTheLead(row, author, 'joint.part-shown'),
  })
}

function toldToTheLead(row: JointCommitment, author: Author, kind: string): Notice[] {
  const lead = row.leadId ?? row.recorderId
  return lead === author.organisationId ? [] : [noticeFor(row, kind, lead)]
}
