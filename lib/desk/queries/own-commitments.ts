import 'server-only'
import { partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { contributedByUs } from './our-parts'

const pageSize = 50

/** Every commitment that this organisation recorded, leads or has a part in, by code, a page at a time. */
export async function commitmentsOfOurs(viewer: Actor, after: string | null) {
  const published = {
    in: ['published', 'withdrawn', 'superseded'],
  } satisfies Prisma.CommitmentWhereInput['state']
  const rows = await dbFor(viewer).commitment.findMany({
    where: {
      OR: [
        { recorderId: viewer.acting.id },
        { leadId: viewer.acting.id, state: published },
        { state: published, ...contributedByUs(viewer) },
      ],
    },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
    ...(after !== null && isId(after) ? { cursor: { id: after }, skip: 1 } : {}),
    take: pageSize + 1,
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      kind: true,
      state: true,
      visibility: true,
      recorderId: true,
      leadId: true,
      dueOn: true,
      duePrecision: true,
      plan: { select: { code: true, name: true, language: true } },
    },
  })
  const page = rows.slice(0, pageSize).map(({ dueOn: on, duePrecision, ...row }) => ({
    ...row,
    dueOn: partialDate(on, duePrecision),
  }))
  return { commitments: page, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}
export type OwnListed = Awaited<ReturnType<typeof commitmentsOfOurs>>['commitments'][number]
