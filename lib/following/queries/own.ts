import 'server-only'
import { appDb, readerDb } from '@/lib/db/clients'
import type { Actor } from '@/lib/policy/actor'
import { followedTypes, mostFollowed, type FollowedRef, type FollowedType } from '../rules'
import type { Thing } from './thing'

/** What one follows, by kind and name, as every visitor sees it; what is public no more is named as such. */
export async function followsOf(viewer: Actor) {
  const follows = await appDb().follow.findMany({
    where: { personId: viewer.personId },
    orderBy: [{ followedAt: 'asc' }, { id: 'asc' }],
    take: mostFollowed,
    select: { id: true, subjectType: true, subjectKey: true },
  })
  const things = await thingsOf(follows)
  return follows
    .map(({ id, subjectType, subjectKey }) => ({
      id,
      type: subjectType,
      thing: things.get(`${subjectType} ${subjectKey}`) ?? null,
    }))
    .sort(
      (a, b) =>
        followedTypes.indexOf(a.type) - followedTypes.indexOf(b.type) ||
        (a.thing?.name ?? '').localeCompare(b.thing?.name ?? ''),
    )
}
export type OwnFollow = Awaited<ReturnType<typeof followsOf>>[number]

async function thingsOf(follows: readonly { subjectType: FollowedType; subjectKey: string }[]) {
  const db = readerDb()
  const idsOf = (type: FollowedType) =>
    follows.filter(({ subjectType }) => subjectType === type).map(({ subjectKey }) => subjectKey)
  const among = (type: FollowedType) => ({ where: { id: { in: idsOf(type) } } })
  const [plans, commitments, organisations, countries, items] = await Promise.all([
    db.workPlan.findMany({
      ...among('plan'),
      select: { id: true, code: true, name: true, language: true },
    }),
    db.commitment.findMany({
      ...among('commitment'),
      select: { id: true, code: true, title: true, language: true, plan: { select: { code: true } } },
    }),
    db.organisation.findMany({
      ...among('organisation'),
      select: { id: true, code: true, name: true, language: true },
    }),
    db.country.findMany({ where: { code: { in: idsOf('country') } }, select: { code: true, name: true } }),
    db.frameworkItem.findMany({
      ...among('framework_item'),
      select: { id: true, code: true, title: true, language: true, framework: { select: { code: true } } },
    }),
  ])
  const thing = (ref: FollowedRef, key: string, name: string, language: string): [string, Thing] => [
    `${ref.type} ${key}`,
    { type: ref.type, key, name, language, ref },
  ]
  return new Map<string, Thing>([
    ...plans.map(({ id, code, name, language }) =>
      thing({ type: 'plan', within: null, code }, id, name, language),
    ),
    ...commitments.map(({ id, code, title, language, plan }) =>
      thing({ type: 'commitment', within: plan.code, code }, id, `${code} ${title}`, language),
    ),
    ...organisations.map(({ id, code, name, language }) =>
      thing({ type: 'organisation', within: null, code }, id, name, language),
    ),
    ...countries.map(({ code, name }) => thing({ type: 'country', within: null, code }, code, name, 'en')),
    ...items.map(({ id, code, title, language, framework }) =>
      thing({ type: 'framework_item', within: framework.code, code }, id, `${code} ${title}`, language),
    ),
  ])
}
