// A public change, and who follows something that it touches.
import type { Tx } from '@/lib/db/clients'
import { readerDb } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { giveNotice } from '@/lib/notice/commands/give'
import { routes, withoutLanguage } from '@/lib/routes'
import type { FollowedType } from '../rules'

type Change = { sequence: bigint; actorId: string | null }
type Touched = { type: FollowedType; key: string; name: string }

/** Answers how many people hear of it. Several entries of one act about one thing are one notice. */
export async function tellFollowers(tx: Tx, { sequence, actorId }: Change, now: Date): Promise<number> {
  // As the public reader sees it: a follower hears of nothing that any visitor could not read.
  const event = await readerDb().historyEvent.findUnique({
    where: { sequence },
    select: {
      at: true,
      event: true,
      subjectType: true,
      subjectId: true,
      subjectLabel: true,
      commitmentId: true,
      planId: true,
      organisationName: true,
    },
  })
  if (!event) return 0
  const about = await aboutOf(event)
  if (!about) return 0
  const followers = await tx.follow.findMany({
    where: {
      OR: about.touched.map(({ type, key }) => ({ subjectType: type, subjectKey: key })),
      person: { state: 'active', ...(actorId ? { NOT: { id: actorId } } : {}) },
    },
    select: { personId: true, subjectType: true, subjectKey: true },
  })
  let told = 0
  const heard = new Set<string>()
  for (const { type, key, name } of about.touched) {
    const people = followers
      .filter(({ subjectType, subjectKey }) => subjectType === type && subjectKey === key)
      .map(({ personId }) => personId)
      .filter((personId) => !heard.has(personId))
    for (const personId of people) heard.add(personId)
    const { at, event: happened, organisationName } = event
    told += await giveNotice(
      tx,
      people,
      {
        source: `followed:${event.commitmentId ?? event.subjectId}:${happened}:${at.toISOString()}`,
        kind: 'following.changed',
        label: about.label,
        path: about.path,
        values: { event: happened, followed: name, by: organisationName ?? '' },
      },
      now,
    )
  }
  return told
}

type Event = {
  subjectType: string
  subjectId: string
  subjectLabel: string
  commitmentId: string | null
  planId: string | null
}

/** Everything that a change touches, the nearest first, and the page on which it stands. */
async function aboutOf(event: Event): Promise<{ touched: Touched[]; label: string; path: string } | null> {
  if (event.commitmentId) return await aboutCommitment(event.commitmentId)
  if (event.planId) {
    const plan = await readerDb().workPlan.findUnique({
      where: { id: event.planId },
      select: { id: true, code: true, name: true },
    })
    return (
      plan && {
        touched: [{ type: 'plan', key: plan.id, name: plan.name }],
        label: plan.name,
        path: withoutLanguage(routes.plan(defaultLocale, plan.code)),
      }
    )
  }
  if (event.subjectType === 'organisation') {
    const organisation = await readerDb().organisation.findUnique({
      where: { id: event.subjectId },
      select: { id: true, code: true, name: true },
    })
    return (
      organisation && {
        touched: [{ type: 'organisation', key: organisation.id, name: organisation.name }],
        label: organisation.name,
        path: withoutLanguage(routes.organisation(defaultLocale, organisation.code)),
      }
    )
  }
  if (event.subjectType === 'framework_item') {
    const item = await readerDb().frameworkItem.findUnique({
      where: { id: event.subjectId },
      select: { id: true, code: true, title: true, framework: { select: { code: true } } },
    })
    return (
      item && {
        touched: [{ type: 'framework_item', key: item.id, name: item.title }],
        label: `${item.code} ${item.title}`,
        path: withoutLanguage(routes.frameworkItem(defaultLocale, item.framework.code, item.code)),
      }
    )
  }
  return null
}

async function aboutCommitment(id: string) {
  const named = { id: true, name: true } as const
  const row = await readerDb().commitment.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      title: true,
      plan: { select: { id: true, code: true, name: true } },
      lead: { select: { ...named, country: { select: { code: true, name: true } } } },
      recorder: { select: named },
      partners: { select: { organisation: { select: named } } },
      countries: { select: { country: { select: { code: true, name: true } } } },
      alignments: { select: { item: { select: { id: true, code: true, title: true } } } },
    },
  })
  if (!row) return null
  const label = `${row.code} ${row.title}`
  const organisations = [row.lead, row.recorder, ...row.partners.map(({ organisation }) => organisation)]
  const countries = [row.lead?.country ?? null, ...row.countries.map(({ country }) => country)]
  const touched: Touched[] = [
    { type: 'commitment', key: row.id, name: label },
    { type: 'plan', key: row.plan.id, name: row.plan.name },
    ...organisations.flatMap((each): Touched[] =>
      each ? [{ type: 'organisation', key: each.id, name: each.name }] : [],
    ),
    ...countries.flatMap((each): Touched[] =>
      each ? [{ type: 'country', key: each.code, name: each.name }] : [],
    ),
    ...row.alignments.map(
      ({ item }): Touched => ({ type: 'framework_item', key: item.id, name: `${item.code} ${item.title}` }),
    ),
  ]
  return {
    touched,
    label,
    path: withoutLanguage(routes.commitment(defaultLocale, row.plan.code, row.code)),
  }
}
