// Forums and their meetings from data/forums.json, and which plan's reports they read from data/readings.json.
import { partialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { recordForum, reviseForum, type ForumWords, type MeetingWords } from '@/lib/forum/commands'
import { canonicalJson } from '@/lib/history/rules'
import { linkForum } from '@/lib/plan/commands/keep'
import type { Keeper } from '../commands'
import type { Readings, SourceForum } from '../schema'
import { changedByPeople, type Note } from './hands'

const byLabel = (a: { label: string }, b: { label: string }) => (a.label < b.label ? -1 : 1)

const forumWords = ({
  dates,
  reportersSubmit,
  ...forum
}: SourceForum): ForumWords & { meetings: MeetingWords[] } => ({
  ...forum,
  asks: reportersSubmit,
  isDemonstration: false,
  meetings: dates
    .map(({ start, end, ...meeting }) => ({ ...meeting, startsOn: start, endsOn: end }))
    .sort(byLabel),
})

export async function loadForums(
  tx: Tx,
  note: Note,
  keepers: Keeper[],
  forums: SourceForum[],
): Promise<void> {
  const [editor] = keepers
  if (!editor) return
  const standing = await tx.forum.findMany({
    where: { isDemonstration: false },
    select: {
      id: true,
      code: true,
      name: true,
      host: true,
      cycle: true,
      asks: true,
      source: true,
      confidence: true,
      note: true,
      isDemonstration: true,
      meetings: {
        select: {
          label: true,
          startsOn: true,
          startsPrecision: true,
          endsOn: true,
          endsPrecision: true,
          place: true,
          confidence: true,
        },
      },
    },
  })
  const touched = await changedByPeople(
    tx,
    'forum',
    standing.map(({ id }) => id),
    keepers,
  )
  for (const forum of forums) {
    const words = forumWords(forum)
    const row = standing.find(({ code }) => code === forum.code)
    if (!row) {
      note('forum.recorded', editor, await recordForum(tx, words))
      continue
    }
    const { id, meetings, ...rest } = row
    const known = meetings.map(({ startsOn, startsPrecision, endsOn, endsPrecision, ...meeting }) => ({
      ...meeting,
      startsOn: partialDate(startsOn, startsPrecision),
      endsOn: partialDate(endsOn, endsPrecision),
    }))
    const before = { ...rest, meetings: known.sort(byLabel) }
    if (canonicalJson(before) !== canonicalJson(words) && !touched.has(id))
      note('forum.revised', editor, await reviseForum(tx, { id, before, words }))
  }
}

export async function loadPlanForums(
  tx: Tx,
  note: Note,
  keepers: Keeper[],
  { planForums }: Readings,
): Promise<void> {
  const [editor] = keepers
  if (!editor) return
  const [plans, forums] = [
    await tx.workPlan.findMany({ select: { id: true, code: true, forums: true } }),
    await tx.forum.findMany({ select: { id: true, code: true } }),
  ]
  for (const { plan: planCode, forum: forumCode, confidence, reason } of planForums) {
    const plan = plans.find(({ code }) => code === planCode)
    const forum = forums.find(({ code }) => code === forumCode)
    if (!plan || !forum) throw new Error(`There is no plan ${planCode} or no forum ${forumCode}.`)
    const link = {
      planId: plan.id,
      forumId: forum.id,
      provenance: 'editorial',
      confidence,
      source: reason,
    } as const
    const standing = plan.forums.find(({ forumId }) => forumId === forum.id)
    if (!standing || canonicalJson(standing) !== canonicalJson(link))
      note('work-plan.forum-linked', editor, await linkForum(tx, link))
  }
}
