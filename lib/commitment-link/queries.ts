import 'server-only'
import { isPastDue } from '@/lib/commitment/filtering'
import { standings } from '@/lib/commitment/queries/standings'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor, Viewer } from '@/lib/policy/actor'
import { linkPolicy } from '@/lib/policy/commitment-link'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { linkSayings, sayingOf, warningOf } from './rules'

/** How a commitment stands to others, said from its own side; the caller has found it for this viewer already. */
export async function linksOf(viewer: Viewer, commitmentId: string, today: string) {
  const visible = commitmentsVisibleTo(viewer)
  const rows = await dbFor(viewer).commitmentLink.findMany({
    where: {
      AND: [{ OR: [{ fromId: commitmentId }, { toId: commitmentId }] }, { from: visible }, { to: visible }],
    },
    select: { id: true, kind: true, fromId: true, toId: true },
    orderBy: [{ linkedAt: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  if (rows.length === 0) return []
  const otherOf = (row: { fromId: string; toId: string }) =>
    row.fromId === commitmentId ? row.toId : row.fromId
  const others = new Map(
    (await standings(viewer, { id: { in: rows.map(otherOf) } }, today)).map((row) => [row.id, row]),
  )
  return rows
    .flatMap((row) => {
      const other = others.get(otherOf(row))
      if (!other) return []
      const saying = sayingOf(row, commitmentId)
      const { implementation, schedule, firstDueOn, dueOn } = other
      const isOver = implementation === 'completed' || implementation === 'discontinued'
      const needed = { schedule, firstDueOn, dueOn, isOver, isPastDue: isPastDue(other, today) }
      return [
        {
          id: row.id,
          saying,
          warning: saying === 'depends_on' ? warningOf(needed) : null,
          other: {
            code: other.code,
            title: other.title,
            language: other.language,
            plan: { code: other.plan.code },
            implementation,
            percentComplete: other.percentComplete,
            dueOn,
            firstDueOn,
          },
        },
      ]
    })
    .sort((a, b) => linkSayings.indexOf(a.saying) - linkSayings.indexOf(b.saying))
}
export type LinkedCommitment = Awaited<ReturnType<typeof linksOf>>[number]

/** The links of a commitment on the desk of one who may change them; null for anybody else's. */
export async function linksOnDesk(viewer: Actor, id: string, today: string) {
  if (!isId(id)) return null
  const row = await dbFor(viewer).commitment.findFirst({
    where: { AND: [{ id, state: 'published' }, commitmentsVisibleTo(viewer)] },
    select: { id: true, code: true, title: true, language: true, recorderId: true, leadId: true },
  })
  if (!row || !linkPolicy.link(viewer, row)) return null
  return { ...row, links: await linksOf(viewer, id, today) }
}
export type LinksOnDesk = NonNullable<Awaited<ReturnType<typeof linksOnDesk>>>
