import 'server-only'
import { appDb } from '@/lib/db/clients'
import type { Actor } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'

/** The forums that will read a report on this commitment: those that read its plan, each with its next meeting's label. */
export async function forumsThatRead(actor: Actor, commitmentId: string, today: string) {
  const commitment = await appDb().commitment.findFirst({
    where: { AND: [{ id: commitmentId }, commitmentsVisibleTo(actor)] },
    select: {
      plan: {
        select: {
          forums: {
            select: {
              forum: {
                select: {
                  code: true,
                  name: true,
                  meetings: {
                    where: { startsOn: { gte: new Date(`${today}T00:00:00.000Z`) } },
                    orderBy: { startsOn: 'asc' },
                    take: 1,
                    select: { label: true },
                  },
                },
              },
            },
            orderBy: { forum: { code: 'asc' } },
          },
        },
      },
    },
  })
  return (commitment?.plan.forums ?? []).map(({ forum: { code, name, meetings } }) => ({
    code,
    name,
    next: meetings[0]?.label ?? null,
  }))
}
export type ReadingForum = Awaited<ReturnType<typeof forumsThatRead>>[number]
