// Beginning a pack from a forum's template, or from the last pack that was handed in.
import type { Performed } from '@/lib/action/define-action'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { done, refused, type Outcome } from '@/lib/outcome'
import { packEntry } from './entry'
import { packStanding, templateStanding } from './standing'

export type BeginWords = {
  meetingId: string | null
  previousId: string | null
  planIds: string[]
  name: string
  language: string
  /** YYYY-MM-DD, the last day included. */
  start: string
  end: string
}

/** What a pack is begun over: the template, and of the plans that were asked for those that exist. */
export async function packToBegin(
  tx: Tx,
  { templateId, planIds }: { templateId: string; planIds: string[] },
) {
  const template = await templateStanding(tx, templateId)
  if (!template) return null
  const asked = [...new Set(planIds)]
  const chosen = template.plans.filter(({ id }) => asked.includes(id))
  // A plan that the forum does not read is no plan of this pack; who may not coordinate one is told by policy.
  return { template, plans: chosen, isWhole: chosen.length === asked.length }
}
export type ToBegin = NonNullable<Awaited<ReturnType<typeof packToBegin>>>

const day = (on: string) => new Date(`${on}T00:00:00.000Z`)

export async function beginPack(
  tx: Tx,
  { template, plans, isWhole }: ToBegin,
  { meetingId, previousId, name, language, start, end }: BeginWords,
  author: Author,
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'forum-elsewhere' | 'template-retired' | 'meeting-elsewhere'>> {
  if (template.retiredAt) return refused('template-retired')
  if (!isWhole) return refused('forum-elsewhere', 'planIds')
  const meeting = meetingId
    ? await tx.forumMeeting.findFirst({
        where: { id: meetingId, forumId: template.forum.id },
        select: { id: true },
      })
    : null
  if (meetingId && !meeting) return refused('meeting-elsewhere', 'meetingId')
  const previous = previousId ? await packStanding(tx, previousId) : null
  const isLast = previous?.organisationId === author.organisationId && previous.template.id === template.id
  if (previousId && !isLast) return refused('meeting-elsewhere', 'previousId')
  const sections = isLast ? previous.sections : template.sections
  const { id } = await tx.reportPack.create({
    data: {
      templateId: template.id,
      meetingId,
      previousId: previous?.id ?? null,
      name,
      language,
      periodStart: day(start),
      periodEnd: day(end),
      organisationId: author.organisationId,
      sections,
      createdById: author.personId,
      createdAt: now,
      plans: { create: plans.map((plan) => ({ planId: plan.id })) },
      // What was written last time is where this one begins; its sentences come anew from what was published since.
      notes: {
        create: (previous?.notes ?? []).filter(({ sectionKey }) =>
          sections.some(({ key }) => key === sectionKey),
        ),
      },
    },
    select: { id: true },
  })
  return done({
    value: { id },
    history: [
      packEntry(
        { id, name },
        {
          visibility: 'internal',
          after: {
            forum: template.forum.code,
            template: template.code,
            plans: plans.map(({ code }) => code),
            start,
            end,
          },
        },
      ),
    ],
  })
}
