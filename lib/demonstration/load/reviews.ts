// The acts by which partners judge what is reported, and by which it is answered, replied to and amended.
import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/clients'
import { addDays, dateOf, dayOf, partialDate } from '@/lib/dates'
import { beginAmendment } from '@/lib/progress/commands/begin'
import { publishVersion } from '@/lib/progress/commands/moderate'
import { submitUpdate } from '@/lib/progress/commands/submit'
import { saveMeasures, saveStatus } from '@/lib/progress/commands/write'
import { addReview } from '@/lib/review/commands/give'
import { addGuestReview, guestToken, inviteGuest, openInvitation } from '@/lib/review/commands/guest'
import { answerQuery, replyToReview, reviewSelect } from '@/lib/review/commands/respond'
import { sendMessage } from '@/lib/review/commands/converse'
import { wordingSelect, type WordingRow } from '@/lib/review/commands/wording'
import { done, known, type Act, type Hand } from '../hands'
import type { AmendmentStory, ReviewStory } from '../schema'
import type { Setting } from './commitments'

type OnReport = Pick<ReviewStory, 'commitment' | 'period'>

/** The wording that stands when the act comes. */
async function wordingOf(tx: Tx, { commitment, period }: OnReport, setting: Setting): Promise<WordingRow> {
  return await tx.progressUpdateVersion.findFirstOrThrow({
    where: {
      state: { in: ['submitted', 'published'] },
      update: {
        commitmentId: known(setting.recorded, commitment).id,
        periodStart: dateOf(setting.calendar.periods[period].start),
      },
    },
    orderBy: { number: 'desc' },
    select: wordingSelect,
  })
}

const reporterOf = (wording: WordingRow, { region }: Setting): Hand =>
  known(region.focalPoints, wording.update.organisation.code)

function momentOf(
  { period, days, lately }: OnReport & { days: number; lately: boolean },
  setting: Setting,
): Date {
  const { calendar } = setting
  if (!lately) return calendar.daysAfter(calendar.periods[period].end, days)
  return calendar.daysAfter(addDays(dayOf(calendar.daysAfter(calendar.periods[4].end, 0)), days - 22), 0)
}

export const reviewActs = (stories: readonly ReviewStory[], setting: Setting): Act[] =>
  stories.flatMap((story) => {
    const at = momentOf(story, setting)
    let reviewId = ''
    const later = (days: number) => setting.calendar.daysAfter(dayOf(at), days)
    const acts: Act[] = [
      {
        at,
        perform: async (tx) => {
          reviewId = await (story.guest ? byGuest : byPartner)(tx, story, setting, at)
        },
      },
    ]
    const { answer, reply, messages } = story
    if (messages.length > 0) acts.push({ at, perform: (tx) => talkOver(tx, story, setting, at) })
    if (answer)
      acts.push({
        at: later(6),
        perform: (tx) => respond(tx, reviewId, 'answer', { text: answer, language: 'en' }, setting, later(6)),
      })
    if (reply)
      acts.push({ at: later(8), perform: (tx) => respond(tx, reviewId, 'reply', reply, setting, later(8)) })
    return acts
  })

const wordsOf = ({ verdict, reason, implementation, health, completeness }: ReviewStory) => ({
  verdict,
  reason,
  language: 'en',
  implementation,
  health,
  completeness,
})

async function byPartner(tx: Tx, story: ReviewStory, setting: Setting, at: Date): Promise<string> {
  const by = known(setting.region.reviewers, story.by)
  const wording = await wordingOf(tx, story, setting)
  const words = { ...wordsOf(story), contentHash: wording.contentHash ?? '' }
  const author = { ...by, organisation: by.organisationName ?? '' }
  return (await done(tx, 'review.given', by, at, await addReview(tx, wording, words, author, at))).reviewId
}

async function byGuest(tx: Tx, story: ReviewStory, setting: Setting, at: Date): Promise<string> {
  const { coordinator } = setting.region
  const wording = await wordingOf(tx, story, setting)
  const guest = { name: '', email: '', organisation: '', ...story.guest, days: 21 }
  const invited = await done(
    tx,
    'review.guest-invited',
    coordinator,
    at,
    await inviteGuest(tx, wording, guest, coordinator, at),
  )
  const invitation = await openInvitation(tx, guestToken(invited.invitationId), at)
  if (!invitation) throw new Error('The demonstration’s guest was not let in.')
  const words = { ...wordsOf(story), id: randomUUID(), contentHash: wording.contentHash ?? '' }
  const nobody = {
    actorId: null,
    actorName: null,
    organisationId: null,
    organisationName: guest.organisation,
  }
  return (await done(tx, 'review.guest-given', nobody, at, await addGuestReview(tx, invitation, words, at)))
    .reviewId
}

async function respond(
  tx: Tx,
  reviewId: string,
  how: 'answer' | 'reply',
  said: { text: string; language: string },
  setting: Setting,
  at: Date,
): Promise<void> {
  const row = await tx.review.findUniqueOrThrow({ where: { id: reviewId }, select: reviewSelect })
  const wording = row.progressVersion
  const review = { ...row, wording, reporterId: wording.update.organisationId }
  const by = reporterOf(wording, setting)
  if (how === 'answer') await done(tx, 'review.answered', by, at, await answerQuery(tx, review, said, by, at))
  else await done(tx, 'review.replied', by, at, await replyToReview(tx, review, said, by, at))
}

async function talkOver(tx: Tx, story: ReviewStory, setting: Setting, at: Date): Promise<void> {
  const wording = await wordingOf(tx, story, setting)
  const { organisationId: reviewerId, organisationName } = known(setting.region.reviewers, story.by)
  const sides = {
    wording,
    reviewer: { id: reviewerId, code: story.by, name: organisationName ?? '', language: 'en' },
    reporterId: wording.update.organisationId,
    reviewerId,
  }
  for (const [index, { by: code, ...message }] of story.messages.entries()) {
    const by = code === story.by ? known(setting.region.reviewers, code) : reporterOf(wording, setting)
    const sent = new Date(at.getTime() + (index + 1) * 3_600_000)
    const author = { ...by, organisation: by.organisationName ?? '' }
    await done(
      tx,
      'review.message-sent',
      by,
      sent,
      await sendMessage(tx, sides, { ...message, mentions: [] }, author, sent),
    )
  }
}

export const amendmentActs = (stories: readonly AmendmentStory[], setting: Setting): Act[] =>
  stories.map((story) => {
    const at = setting.calendar.daysAfter(setting.calendar.periods[story.period].end, story.days)
    return { at, perform: (tx) => amend(tx, story, setting, at) }
  })

/** The published report again, with what was wrong in it put right, handed in and published. */
async function amend(tx: Tx, story: AmendmentStory, setting: Setting, at: Date): Promise<void> {
  const wording = await wordingOf(tx, story, setting)
  const by = reporterOf(wording, setting)
  const { moderator } = setting.region
  let open = await done(
    tx,
    'progress.amendment-begun',
    by,
    at,
    await beginAmendment(tx, { updateId: wording.update.id }, by, at),
  )
  const edition = () => ({ versionId: open.versionId, version: open.version })
  const row = await tx.progressUpdateVersion.findUniqueOrThrow({
    where: { id: open.versionId },
    select: {
      language: true,
      implementation: true,
      percentComplete: true,
      obstacles: true,
      supportRequested: true,
      nextStep: true,
      expectedOn: true,
      expectedPrecision: true,
      milestones: true,
      actuals: { select: { indicatorId: true }, orderBy: { indicator: { position: 'asc' } } },
    },
  })
  const { expectedOn, expectedPrecision, milestones, actuals, ...words } = row
  const status = {
    ...words,
    narrative: story.narrative,
    expectedOn: partialDate(expectedOn, expectedPrecision),
  }
  open = await done(tx, 'progress.status-saved', by, at, await saveStatus(tx, { ...edition(), ...status }))
  const measures = {
    milestones: milestones.map((each) => ({
      milestoneId: each.milestoneId,
      reachedOn: each.reachedOn ? dayOf(each.reachedOn) : null,
      expectedOn: partialDate(each.expectedOn, each.expectedPrecision),
    })),
    actuals: actuals.map(({ indicatorId }, position) => ({
      indicatorId,
      value: story.actuals[position] ?? null,
      noValueReason: null,
    })),
  }
  open = await done(
    tx,
    'progress.measures-saved',
    by,
    at,
    await saveMeasures(tx, { ...edition(), ...measures }),
  )
  await done(tx, 'progress.submitted', by, at, await submitUpdate(tx, edition(), by, at))
  const handedIn = { versionId: open.versionId, version: open.version + 1, note: null }
  await done(tx, 'progress.published', moderator, at, await publishVersion(tx, handedIn, moderator, at))
}
