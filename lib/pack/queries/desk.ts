import 'server-only'
import { appDb } from '@/lib/db/clients'
import { dayOf } from '@/lib/dates'
import { isId } from '@/lib/identity'
import { meetingOf, meetingSelect } from '@/lib/forum/queries/calendar'
import { forumsToKeep } from '@/lib/forum/queries/keeping'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { packPolicy } from '@/lib/policy/pack'
import { coordinates } from '@/lib/policy/parties'
import { packStanding, templateStanding } from '../commands/standing'
import { isInSection } from '../scope'
import { sentencesIn, wordsOf } from '../sentences'
import { packMade } from './making'

/** The packs of the acting organisation, the newest first, and the templates of forums that read a plan of theirs. */
export async function packsOnDesk(actor: Actor) {
  if (!packPolicy.see(actor)) return null
  const [packs, templates] = await Promise.all([
    appDb().reportPack.findMany({
      where: { organisationId: actor.acting.id },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: 100,
      select: {
        id: true,
        name: true,
        language: true,
        state: true,
        frozenAt: true,
        receiptNumber: true,
        template: { select: { forum: { select: { code: true, name: true } } } },
        meeting: { select: { label: true } },
      },
    }),
    appDb().packTemplate.findMany({
      where: { retiredAt: null },
      orderBy: { code: 'asc' },
      select: { id: true },
      take: 500,
    }),
  ])
  const whole = await Promise.all(templates.map(({ id }) => templateStanding(appDb(), id)))
  return {
    packs: packs.map(({ frozenAt, ...pack }) => ({ ...pack, frozenOn: frozenAt ? dayOf(frozenAt) : null })),
    templates: whole.flatMap((template) =>
      template?.plans.some((plan) => coordinates(actor, plan))
        ? [{ id: template.id, name: template.name, language: template.language, forum: template.forum.name }]
        : [],
    ),
  }
}
export type PacksOnDesk = NonNullable<Awaited<ReturnType<typeof packsOnDesk>>>

/** What a pack of this template may be begun with: own plans that the forum reads, its meetings, and the last pack. */
export async function packChoices(actor: Actor, templateId: string) {
  if (!packPolicy.see(actor) || !isId(templateId)) return null
  const template = await templateStanding(appDb(), templateId)
  if (!template || template.retiredAt) return null
  const ids = template.plans.filter((plan) => coordinates(actor, plan)).map(({ id }) => id)
  if (ids.length === 0) return null
  const [plans, meetings, last] = await Promise.all([
    appDb().workPlan.findMany({
      where: { id: { in: ids } },
      orderBy: { code: 'asc' },
      select: { id: true, code: true, name: true, language: true },
    }),
    appDb().forumMeeting.findMany({
      where: { forumId: template.forum.id },
      orderBy: [{ startsOn: 'desc' }, { label: 'asc' }],
      select: meetingSelect,
      take: 50,
    }),
    appDb().reportPack.findFirst({
      where: { templateId, organisationId: actor.acting.id, state: 'frozen' },
      orderBy: [{ frozenAt: 'desc' }, { id: 'asc' }],
      select: { id: true, name: true, language: true, periodEnd: true },
    }),
  ])
  return {
    template: { id: template.id, name: template.name, language: template.language, forum: template.forum },
    plans,
    meetings: meetings.map(meetingOf),
    last: last && { id: last.id, name: last.name, language: last.language, periodEnd: dayOf(last.periodEnd) },
  }
}
export type PackChoices = NonNullable<Awaited<ReturnType<typeof packChoices>>>

/** A pack on the desk of who makes it: as it reads today, what it lacks, and who was asked; null for anybody else. */
export async function packOnDesk(actor: Actor, id: string, today: string) {
  if (!isId(id)) return null
  const pack = await packStanding(appDb(), id)
  if (!pack || !packPolicy.keep(actor, pack)) return null
  const [{ document, material, lacking }, asks] = await Promise.all([
    packMade(pack, today),
    appDb().packAsk.findMany({ where: { packId: id }, select: { commitmentId: true, askedAt: true } }),
  ])
  const askedOn = new Map(asks.map(({ commitmentId, askedAt }) => [commitmentId, dayOf(askedAt)]))
  return {
    id: pack.id,
    name: pack.name,
    language: pack.language,
    state: pack.state,
    version: pack.version,
    forum: pack.template.forum,
    meeting: pack.meeting?.label ?? null,
    period: pack.period,
    plans: pack.plans,
    receiptNumber: pack.receiptNumber,
    document,
    lacking: lacking.map(({ id: commitmentId, code, title, plan, lead }) => ({
      id: commitmentId,
      code,
      title,
      plan: plan.code,
      lead,
      askedOn: askedOn.get(commitmentId) ?? null,
    })),
    sections: pack.sections.map((section) => ({
      ...section,
      note: pack.notes.find(({ sectionKey }) => sectionKey === section.key)?.text ?? '',
      told:
        section.kind === 'narrative'
          ? material
              .filter((told) => told.latest?.narrative && isInSection(section, told))
              .map((told) => {
                const sentences = told.latest ? sentencesIn(section.key, told.latest, pack.sentences) : []
                return {
                  id: told.id,
                  code: told.code,
                  title: told.title,
                  sentences,
                  words: wordsOf(sentences),
                }
              })
          : [],
    })),
  }
}
export type PackOnDesk = NonNullable<Awaited<ReturnType<typeof packOnDesk>>>

/** The templates that the viewer keeps, and the forums for which it may make another. */
export async function templatesToKeep(actor: Actor) {
  if (!keepingPolicy.seeForums(actor)) return null
  const [rows, forums] = await Promise.all([
    appDb().packTemplate.findMany({
      where: { retiredAt: null },
      orderBy: { code: 'asc' },
      select: { id: true },
      take: 500,
    }),
    forumsToKeep(actor),
  ])
  const whole = await Promise.all(rows.map(({ id }) => templateStanding(appDb(), id)))
  return {
    templates: whole.flatMap((template) =>
      template && keepingPolicy.keepForum(actor, template) ? [template] : [],
    ),
    forums,
  }
}
export type TemplatesToKeep = NonNullable<Awaited<ReturnType<typeof templatesToKeep>>>

export async function templateToKeep(actor: Actor, id: string) {
  if (!isId(id)) return null
  const template = await templateStanding(appDb(), id)
  if (!template || !keepingPolicy.keepForum(actor, template)) return null
  const frameworks = await appDb().framework.findMany({
    orderBy: { code: 'asc' },
    select: { code: true, name: true, language: true },
    take: 500,
  })
  return { ...template, frameworks }
}
export type TemplateToKeep = NonNullable<Awaited<ReturnType<typeof templateToKeep>>>
