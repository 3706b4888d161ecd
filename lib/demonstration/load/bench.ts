// The moderator's bench of the demonstration: reasons kept ready in both languages, one report hidden with its
// ministry's reply, one reader's error answered and one still open.
import { randomBytes } from 'node:crypto'
import { addReason } from '@/lib/canned-reason/commands'
import { addDays, dayOf } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { answerError, receiveError, standingReport } from '@/lib/error-report/commands'
import { hideableThing, hidingStanding } from '@/lib/hiding/commands/standing'
import { confirmHiding, proposeHiding, replyToHiding } from '@/lib/hiding/commands/steps'
import type { EntryKind } from '@/lib/moderation/filtering'
import type { Actor } from '@/lib/policy/actor'
import { done, known, type Act, type Hand } from '../hands'
import type { Setting } from './commitments'

type Ready = { language: 'en' | 'vi'; kind: EntryKind | null; title: string; text: string }

const reasons: readonly Ready[] = [
  {
    language: 'en',
    kind: 'progress',
    title: 'Evidence is missing',
    text: 'Please add at least one file or link with which others can see for themselves what the report says.',
  },
  {
    language: 'en',
    kind: 'commitments',
    title: 'No due date and no target',
    text: 'Please say by when it is to be done, or what is to be reached: without either nobody can tell later whether it was kept.',
  },
  {
    language: 'en',
    kind: null,
    title: 'Names a private person',
    text: 'Please take out names and contact details of private persons; the office or the role is enough.',
  },
  {
    language: 'vi',
    kind: 'progress',
    title: 'Thiếu minh chứng',
    text: 'Đề nghị bổ sung ít nhất một tệp hoặc liên kết để người khác tự kiểm chứng được điều báo cáo nêu.',
  },
  {
    language: 'vi',
    kind: 'commitments',
    title: 'Chưa có hạn và chỉ tiêu',
    text: 'Đề nghị nêu hạn hoàn thành hoặc mức cần đạt: nếu không có, về sau không ai biết cam kết có được giữ hay không.',
  },
  {
    language: 'vi',
    kind: null,
    title: 'Nêu tên cá nhân',
    text: 'Đề nghị bỏ tên và thông tin liên lạc của cá nhân; chỉ cần nêu cơ quan hoặc chức danh.',
  },
]

/** What was reported first on this commitment was hidden; its later reports stand. */
const hidden = { code: 'XX-PLAN-16', by: 'XB-MDT' }

/** The moderator as the queries know people: what can be hidden is what they see. */
const actorOf = (hand: Hand): Actor => ({
  kind: 'person',
  personId: hand.personId,
  name: hand.actorName ?? '',
  language: 'en',
  isDemonstration: true,
  acting: { id: hand.organisationId, code: '', name: '', countryCode: null, region: null },
  seats: [{ role: 'moderator', planId: null }],
})

export function benchActs({ region, calendar, recorded }: Setting, now: Date): Act[] {
  const { moderator, administrator } = region
  const daysAgo = (days: number) => calendar.daysAfter(addDays(dayOf(now), -days), 0)
  let hidingId = ''
  const standing = async (tx: Tx) => {
    const row = await hidingStanding(tx, hidingId)
    if (!row) throw new Error('The demonstration hid nothing.')
    return row
  }
  return [
    {
      at: daysAgo(40),
      perform: async (tx) => {
        const at = daysAgo(40)
        for (const reason of reasons)
          await done(tx, 'canned-reason.added', moderator, at, await addReason(tx, reason, at))
      },
    },
    {
      at: daysAgo(9),
      perform: async (tx) => {
        const at = daysAgo(9)
        const { id: versionId } = await tx.progressUpdateVersion.findFirstOrThrow({
          where: { state: 'published', update: { commitmentId: known(recorded, hidden.code).id } },
          orderBy: { update: { periodStart: 'asc' } },
          select: { id: true },
        })
        const thing = await hideableThing(tx, { kind: 'update', id: versionId }, actorOf(moderator))
        if (!thing) throw new Error('The demonstration has no report to hide.')
        const words = {
          reason: 'It named a private person with a telephone number.',
          language: 'en',
        }
        const proposed = await proposeHiding(tx, thing, words, moderator, at)
        hidingId = (await done(tx, 'hiding.proposed', moderator, at, proposed)).id
      },
    },
    {
      at: daysAgo(8),
      perform: async (tx) => {
        const at = daysAgo(8)
        const confirmed = await confirmHiding(
          tx,
          await standing(tx),
          { id: hidingId, version: 1 },
          administrator,
          at,
        )
        await done(tx, 'hiding.confirmed', administrator, at, confirmed)
      },
    },
    {
      at: daysAgo(5),
      perform: async (tx) => {
        const at = daysAgo(5)
        const ministry = known(region.focalPoints, hidden.by)
        const reply = {
          id: hidingId,
          version: 2,
          language: 'vi',
          reply:
            'Bộ đồng ý với lý do nêu trên. Nội dung về tiến độ trong báo cáo này vẫn đúng; Bộ sẽ nộp bản sửa đổi không nêu tên cá nhân.',
        }
        const replied = await replyToHiding(tx, await standing(tx), reply, ministry, at)
        await done(tx, 'hiding.replied', ministry, at, replied)
      },
    },
    ...errorActs(moderator, daysAgo),
  ]
}

const nobody = { actorId: null, actorName: null, organisationId: null, organisationName: null }

/** The secret ends are thrown away: in the demonstration nobody waits for these answers. */
function errorActs(moderator: Hand, daysAgo: (days: number) => Date): Act[] {
  const secret = () => randomBytes(32).toString('base64url')
  return [
    {
      at: daysAgo(12),
      perform: async (tx) => {
        const at = daysAgo(12)
        const words = {
          about: '/plans/XX-PLAN/XX-PLAN-01',
          said: 'The first milestone says 2024 in the table and 2025 in the report below it.',
          place: 'Milestones, first row',
          email: null,
          language: 'en',
        }
        const { reference } = await done(
          tx,
          'error.reported',
          nobody,
          at,
          await receiveError(tx, words, secret(), at),
        )
        const { id } = await tx.errorReport.findUniqueOrThrow({ where: { reference }, select: { id: true } })
        const report = await standingReport(tx, id)
        if (!report) throw new Error('The demonstration lost a report of an error.')
        const answer = {
          id,
          version: 1,
          language: 'en',
          answer:
            'Thank you. The table shows what was promised, the report when it is now expected; both are right. We have asked the ministry to say so in its next report.',
        }
        const answeredAt = daysAgo(7)
        const answered = await answerError(tx, report, answer, moderator, answeredAt)
        await done(tx, 'error.answered', moderator, answeredAt, answered)
      },
    },
    {
      at: daysAgo(3),
      perform: async (tx) => {
        const at = daysAgo(3)
        const words = {
          about: '/plans/XX-PLAN',
          said: 'Tên của Bộ ở phần các bên viết sai dấu.',
          place: null,
          email: null,
          language: 'vi',
        }
        await done(tx, 'error.reported', nobody, at, await receiveError(tx, words, secret(), at))
      },
    },
  ]
}
