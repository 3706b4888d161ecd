import 'server-only'
import { isDueBy, isPastDue } from '@/lib/commitment/filtering'
import { listed, type Listed } from '@/lib/commitment/queries/list'
import { recentChanges } from '@/lib/commitment/queries/recent'
import { layers, type Layer } from '@/lib/commitment/rules'
import { tallyOf, type Tally } from '@/lib/commitment/tally'
import { addDays, lastDay, monthsBetween, partialDate } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import { calendar, type ForumMeeting } from '@/lib/forum/queries/calendar'
import type { Viewer } from '@/lib/policy/actor'
import { plansVisibleTo } from '@/lib/policy/visibility'
import type { Implementation } from '@/lib/progress/rules'
import { regionBrief } from './brief'

/** How many commitments of a crossing stand where; null is a bare crossing. */
export type Crossing = Partial<Record<Implementation | 'not_reported', number>> | null
export type RegionCloth = {
  framework: { code: string; name: string; language: string }
  lines: { code: string; title: string; language: string }[]
  plans: { code: string; name: string; language: string; cells: Crossing[] }[]
  layers: { layer: Layer; cells: Crossing[] }[]
}
export type DueCommitment = Pick<
  Listed,
  'code' | 'title' | 'language' | 'dueOn' | 'plan' | 'implementation' | 'percentComplete'
>
export type SilentPlan = {
  code: string
  name: string
  language: string
  commitments: number
  /** Day of the last published report on any of its commitments. */
  reportedOn: string | null
  /** Whole months without one, from the plan's beginning where there has been none; null where that is not known. */
  months: number | null
}

/** A framework's lines fit across a page up to about here. */
const mostLines = 20

/** The region, or the invented one of the demonstration, as it stands on `today`; null where it has no plan. */
export async function regionToday(viewer: Viewer, today: string, isDemonstration: boolean) {
  const world = { isDemonstration, state: 'published' as const }
  const plans = await dbFor(viewer).workPlan.findMany({
    where: { AND: [plansVisibleTo(viewer), world] },
    orderBy: { code: 'asc' },
    take: 500,
    select: { id: true, code: true, name: true, language: true, startsOn: true, startsPrecision: true },
  })
  if (plans.length === 0) return null
  const planIds = plans.map(({ id }) => id)
  const [rows, changes, meetings] = await Promise.all([
    listed(viewer, { plan: world }, today),
    recentChanges(viewer, { planIds }, { most: 8, few: 2 }),
    calendar(viewer, today),
  ])
  const coming = meetings.coming.filter(
    ({ forum, mayBeOver }) => forum.isDemonstration === isDemonstration && !mayBeOver,
  )
  const cloth = await regionCloth(viewer, plans, rows)
  const framework = cloth?.framework ?? null
  return {
    plans: plans.length,
    countries: new Set(rows.flatMap((row) => row.countryCodes)).size,
    tally: tallyOf(rows),
    pastDue: rows.filter((row) => isPastDue(row, today)).length,
    cloth,
    brief: await regionBrief(viewer, rows, { framework, isDemonstration, today }),
    changes,
    coming: coming.slice(0, 4),
    next: beforeNext(coming, rows, today),
    silent: silentPlans(plans, rows, today),
    today,
  }
}
export type RegionToday = NonNullable<Awaited<ReturnType<typeof regionToday>>>

type Plan = {
  id: string
  code: string
  name: string
  language: string
  startsOn: Date | null
  startsPrecision: 'day' | 'month' | 'year' | null
}

/** The lines of the framework that ties most plans together, crossed by the plans and by the layers. */
async function regionCloth(viewer: Viewer, plans: Plan[], rows: Listed[]): Promise<RegionCloth | null> {
  const tops = await dbFor(viewer).frameworkItem.findMany({
    where: { parentId: null, withdrawnAt: null },
    orderBy: { position: 'asc' },
    select: {
      code: true,
      title: true,
      language: true,
      framework: { select: { code: true, name: true, language: true } },
    },
  })
  const frameworks = new Map<string, typeof tops>()
  for (const item of tops)
    frameworks.set(item.framework.code, [...(frameworks.get(item.framework.code) ?? []), item])
  const tied = (code: string) =>
    new Set(rows.filter(({ items }) => items.includes(code)).map(({ plan }) => plan.id)).size
  const [chosen] = [...frameworks.entries()]
    .filter(([, lines]) => lines.length <= mostLines)
    .map(([code, lines]) => ({ lines, tied: tied(code) }))
    .filter((each) => each.tied > 0)
    .sort((a, b) => b.tied - a.tied)
  const framework = chosen?.lines[0]?.framework
  if (!chosen || !framework) return null
  const cells = (among: Listed[]) =>
    chosen.lines.map(({ code }) => crossingOf(among.filter(({ items }) => items.includes(code))))
  return {
    framework,
    lines: chosen.lines.map(({ code, title, language }) => ({ code, title, language })),
    plans: plans.map(({ id, code, name, language }) => ({
      code,
      name,
      language,
      cells: cells(rows.filter(({ plan }) => plan.id === id)),
    })),
    layers: layers.map((layer) => ({ layer, cells: cells(rows.filter((row) => row.layer === layer)) })),
  }
}

function crossingOf(rows: Listed[]): Crossing {
  if (rows.length === 0) return null
  const mix: NonNullable<Crossing> = {}
  for (const { implementation } of rows)
    mix[implementation ?? 'not_reported'] = (mix[implementation ?? 'not_reported'] ?? 0) + 1
  return mix
}

export type BeforeNext = {
  meeting: ForumMeeting
  /** The last day before the meeting. */
  by: string
  count: number
  first: DueCommitment[]
  /** How much of what the meeting reads has been reported. */
  read: Tally | null
} | null

/** What falls due before the next meeting that has not begun. */
function beforeNext(coming: ForumMeeting[], rows: Listed[], today: string): BeforeNext {
  const meeting = coming.find(({ meeting: { from } }) => from !== null && from > today)
  if (!meeting?.meeting.from) return null
  const by = addDays(meeting.meeting.from, -1)
  const due = rows
    .filter((row) => isDueBy(row, today, by))
    .sort((a, b) => (a.dueOn && b.dueOn ? lastDay(a.dueOn).localeCompare(lastDay(b.dueOn)) : 0))
  const reads = new Set(meeting.forum.plans.map(({ plan }) => plan.code))
  return {
    meeting,
    by,
    count: due.length,
    first: due.slice(0, 6).map(({ code, title, language, dueOn, plan, implementation, percentComplete }) => ({
      code,
      title,
      language,
      dueOn,
      plan,
      implementation,
      percentComplete,
    })),
    read: reads.size === 0 ? null : tallyOf(rows.filter(({ plan }) => reads.has(plan.code))),
  }
}

/** The five plans of which nothing has been heard longest. */
function silentPlans(plans: Plan[], rows: Listed[], today: string): SilentPlan[] {
  return plans
    .map(({ id, code, name, language, startsOn, startsPrecision }) => {
      const own = rows.filter(({ plan }) => plan.id === id)
      const reportedOn = own.reduce<string | null>(
        (last, row) => ((row.reportedOn ?? '') > (last ?? '') ? row.reportedOn : last),
        null,
      )
      const began = partialDate(startsOn, startsPrecision)
      const since = reportedOn ?? (began && lastDay(began) < today ? lastDay(began) : null)
      return {
        code,
        name,
        language,
        commitments: own.length,
        reportedOn,
        months: since === null ? null : monthsBetween(since, today),
      }
    })
    .filter(({ commitments, months }) => commitments > 0 && months !== null && months >= 1)
    .sort((a, b) => (b.months ?? -1) - (a.months ?? -1))
    .slice(0, 5)
}
