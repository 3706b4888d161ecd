import 'server-only'
import { plansToRecordIn } from '@/lib/commitment/queries/recording'
import { appDb } from '@/lib/db/clients'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { practicePolicy } from '@/lib/policy/practice'
import { practiceStanding } from '../commands/standing'

/** What the acting organisation wrote up, what it could write up, and what others offer; null for whoever keeps none. */
export async function practicesOnDesk(actor: Actor) {
  if (!practicePolicy.see(actor)) return null
  const ours = actor.acting.id
  const select = {
    id: true,
    title: true,
    language: true,
    state: true,
    organisation: { select: { name: true, language: true } },
  } as const
  const [own, toWrite, others] = await Promise.all([
    appDb().practice.findMany({
      where: { organisationId: ours },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: 200,
      select: { ...select, _count: { select: { adoptions: true } } },
    }),
    appDb().commitment.findMany({
      where: {
        OR: [{ leadId: ours }, { leadId: null, recorderId: ours }],
        woven: { work: { in: ['completed', 'discontinued'] } },
        practice: null,
      },
      orderBy: { code: 'asc' },
      take: 200,
      select: { id: true, code: true, title: true, language: true, woven: { select: { work: true } } },
    }),
    appDb().practice.findMany({
      where: {
        state: 'published',
        organisationId: { not: ours },
        commitment: { woven: { isNot: null } },
      },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      take: 50,
      select,
    }),
  ])
  return {
    own: own.map(({ _count, ...row }) => ({ ...row, adopted: _count.adoptions })),
    toWrite: toWrite.map(({ woven, ...row }) => ({
      ...row,
      isDone: woven?.work === 'completed',
    })),
    others,
  }
}
export type PracticesOnDesk = NonNullable<Awaited<ReturnType<typeof practicesOnDesk>>>

/** A practice for those who may change or withdraw it; null for anybody else. */
export async function practiceOnDesk(actor: Actor, id: string) {
  const practice = isId(id) ? await practiceStanding(appDb(), id, actor) : null
  if (!practice || !practicePolicy.withdraw(actor, practice)) return null
  return { ...practice, mayWrite: practicePolicy.write(actor, practice) }
}
export type PracticeOnDesk = NonNullable<Awaited<ReturnType<typeof practiceOnDesk>>>

/** A practice to adopt and the plans that it could go into; null where there is none or the actor records nothing. */
export async function practiceToAdoptOnDesk(actor: Actor, id: string) {
  if (!practicePolicy.see(actor) || !isId(id)) return null
  const practice = await practiceStanding(appDb(), id, actor)
  if (practice?.state !== 'published') return null
  const plans = await plansToRecordIn(actor)
  return { practice, plans: plans.filter((plan) => plan.id !== practice.commitment.planId) }
}
export type PracticeToAdopt = NonNullable<Awaited<ReturnType<typeof practiceToAdoptOnDesk>>>
