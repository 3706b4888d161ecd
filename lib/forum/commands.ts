// Keeping the calendar: forums, what they ask for, and their meetings, whose dates may not be published yet.
import type { Performed } from '@/lib/action/define-action'
import { dateColumns, statedDate } from '@/lib/commitment/commands/facts'
import type { Confidence } from '@/lib/commitment/rules'
import type { Tx } from '@/lib/db/clients'
import { partialDate, type PartialDate } from '@/lib/dates'
import type { HistoryEntry } from '@/lib/history/commands'
import { changesBetween, type Facts } from '@/lib/history/rules'
import { done, refused, type Outcome } from '@/lib/outcome'

export type ForumWords = {
  code: string
  name: string
  host: string
  cycle: string
  asks: string[]
  source: string
  confidence: Confidence
  note: string | null
  isDemonstration: boolean
}

export type MeetingWords = {
  label: string
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  place: string | null
  confidence: Confidence
}

const meetingColumns = ({ startsOn, endsOn, ...words }: MeetingWords) => {
  const [starts, ends] = [dateColumns(startsOn), dateColumns(endsOn)]
  return {
    ...words,
    startsOn: starts.on,
    startsPrecision: starts.precision,
    endsOn: ends.on,
    endsPrecision: ends.precision,
  }
}

const said = (date: PartialDate | null) =>
  date && statedDate({ on: new Date(`${date.on}T00:00:00.000Z`), precision: date.precision })

const meetingFacts = ({ label, startsOn, endsOn, place, confidence }: MeetingWords) => ({
  label,
  startsOn: said(startsOn),
  endsOn: said(endsOn),
  place,
  confidence,
})

const forumFacts = (words: ForumWords, meetings: MeetingWords[]): Facts => ({
  code: words.code,
  name: words.name,
  host: words.host,
  cycle: words.cycle,
  asks: words.asks,
  source: words.source,
  confidence: words.confidence,
  note: words.note,
  meetings: meetings.map(meetingFacts).sort((a, b) => (a.label < b.label ? -1 : 1)),
})

const forumEntry = (
  forum: { id: string; code: string; name: string },
  change: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => ({
  visibility: 'public',
  subjectType: 'forum',
  subjectId: forum.id,
  subjectLabel: `${forum.code} ${forum.name}`,
  ...change,
})

export async function recordForum(
  tx: Tx,
  { meetings, ...words }: ForumWords & { meetings: MeetingWords[] },
): Promise<Outcome<Performed<{ id: string }>, 'code-taken'>> {
  const taken = await tx.forum.findUnique({ where: { code: words.code }, select: { id: true } })
  if (taken) return refused('code-taken', 'code')
  const { id } = await tx.forum.create({ data: words, select: { id: true } })
  if (meetings.length > 0)
    await tx.forumMeeting.createMany({
      data: meetings.map((meeting) => ({ ...meetingColumns(meeting), forumId: id })),
    })
  return done({
    value: { id },
    history: [forumEntry({ id, ...words }, { after: forumFacts(words, meetings) })],
  })
}

type Meeting = MeetingWords & { id: string; forum: { id: string; code: string; name: string } }

/** The meeting as it stands, with its forum; null where it is not one of this forum's. */
export async function meetingStanding(tx: Tx, id: string, forumId: string): Promise<Meeting | null> {
  const row = await tx.forumMeeting.findFirst({
    where: { id, forumId },
    select: {
      id: true,
      label: true,
      startsOn: true,
      startsPrecision: true,
      endsOn: true,
      endsPrecision: true,
      place: true,
      confidence: true,
      forum: { select: { id: true, code: true, name: true } },
    },
  })
  if (!row) return null
  const { startsOn, startsPrecision, endsOn, endsPrecision, ...meeting } = row
  return {
    ...meeting,
    startsOn: partialDate(startsOn, startsPrecision),
    endsOn: partialDate(endsOn, endsPrecision),
  }
}

export async function addMeeting(
  tx: Tx,
  forum: { id: string; code: string; name: string },
  words: MeetingWords,
): Promise<Outcome<Performed<{ id: string }>, 'label-taken'>> {
  const { label } = words
  const where = { forumId_label: { forumId: forum.id, label } }
  if (await tx.forumMeeting.findUnique({ where, select: { id: true } }))
    return refused('label-taken', 'label')
  const { id } = await tx.forumMeeting.create({
    data: { ...meetingColumns(words), forumId: forum.id },
    select: { id: true },
  })
  return done({
    value: { id },
    history: [forumEntry(forum, { after: { meetings: [meetingFacts(words)] } })],
  })
}

export async function reviseMeeting(
  tx: Tx,
  before: Meeting,
  words: MeetingWords,
): Promise<Outcome<Performed<{ id: string }>, 'label-taken'>> {
  const { id, forum } = before
  const taken = await tx.forumMeeting.findFirst({
    where: { forumId: forum.id, label: words.label, id: { not: id } },
    select: { id: true },
  })
  if (taken) return refused('label-taken', 'label')
  await tx.forumMeeting.update({ where: { id }, data: meetingColumns(words), select: { id: true } })
  const changes = changesBetween({ meetings: [meetingFacts(before)] }, { meetings: [meetingFacts(words)] })
  return done({ value: { id }, history: changes ? [forumEntry(forum, changes)] : [] })
}

/** `before` is what the caller read. Meetings are known by their label; one that is no longer named stays. */
export async function reviseForum(
  tx: Tx,
  {
    id,
    before,
    words,
  }: {
    id: string
    before: ForumWords & { meetings: MeetingWords[] }
    words: ForumWords & { meetings: MeetingWords[] }
  },
): Promise<Outcome<Performed<{ id: string }>, never>> {
  const { meetings, ...forum } = words
  await tx.forum.update({ where: { id }, data: forum, select: { id: true } })
  for (const meeting of meetings) {
    const columns = meetingColumns(meeting)
    await tx.forumMeeting.upsert({
      where: { forumId_label: { forumId: id, label: meeting.label } },
      create: { ...columns, forumId: id },
      update: columns,
      select: { id: true },
    })
  }
  const changes = changesBetween(forumFacts(before, before.meetings), forumFacts(forum, meetings))
  return done({ value: { id }, history: changes ? [forumEntry({ id, ...words }, changes)] : [] })
}
