// One pillar at a time: added, renamed while nothing stands in it, moved with all that stands below it, removed while
// it is empty. Each is a save of the whole tree, so that the same rules and the same history hold.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { refused, type Outcome } from '@/lib/outcome'
import { withPillarAt, type PillarLine, type PillarProblem } from '../rules'
import { savePillars } from './keep'
import type { PlanStanding } from './standing'

type Saved = { id: string; version: number }
type SaveRefusal = 'not-found' | 'stale' | 'pillar-in-use' | PillarProblem

const linesOf = (plan: PlanStanding): PillarLine[] =>
  plan.pillars.map(({ id, code, title, language, parent }) => ({
    id,
    code,
    title,
    language,
    parentCode: parent?.code ?? null,
  }))

type Placing = {
  version: number
  pillarId: string | null
  code: string
  title: string
  language: string
  parentId: string | null
  afterId: string | null
}

/** Adds a pillar, or says anew what one is called and where it stands. */
export async function placePillar(
  tx: Tx,
  plan: PlanStanding,
  { version, pillarId, code, title, language, parentId, afterId }: Placing,
  now: Date,
): Promise<Outcome<Performed<Saved>, SaveRefusal | 'named-in-use'>> {
  const held = plan.pillars.find(({ id }) => id === pillarId)
  if (pillarId && !held) return refused('not-found')
  const isRenamed = held && (held.code !== code || held.title !== title || held.language !== language)
  if (isRenamed && held._count.commitments > 0)
    return refused('named-in-use', held.code === code ? 'title' : 'code')
  if (plan.pillars.some((each) => each.code === code && each.id !== pillarId))
    return refused('code-twice', 'code')
  const parent = parentId ? plan.pillars.find(({ id }) => id === parentId) : null
  if (parent === undefined) return refused('parent-not-found', 'parentId')
  if (pillarId && parent && isBelow(plan, parent.id, pillarId)) return refused('ring', 'parentId')

  const after = afterId && afterId !== pillarId ? afterId : null
  const pillar = { id: pillarId, code, title, language, parentCode: parent?.code ?? null }
  const pillars = withPillarAt(linesOf(plan), pillar, after)
  return await savePillars(tx, { planId: plan.id, version, pillars }, now)
}

/** Takes out a pillar in which nothing stands. */
export async function removePillar(
  tx: Tx,
  plan: PlanStanding,
  { version, pillarId }: { version: number; pillarId: string },
  now: Date,
): Promise<Outcome<Performed<Saved>, SaveRefusal>> {
  if (!plan.pillars.some(({ id }) => id === pillarId)) return refused('not-found')
  if (plan.pillars.some(({ parentId }) => parentId === pillarId)) return refused('pillar-in-use')
  const pillars = linesOf(plan).filter(({ id }) => id !== pillarId)
  return await savePillars(tx, { planId: plan.id, version, pillars }, now)
}

/** Is the one pillar the other, or does it stand somewhere below it? */
function isBelow(plan: PlanStanding, id: string, above: string): boolean {
  const parents = new Map(plan.pillars.map((pillar) => [pillar.id, pillar.parentId]))
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}
