// Which notices belong together, how soon a person hears of them, and how a digest tells them. Pure.
import { addDays, dateOf } from '@/lib/dates'

export const noticeGroups = ['to_decide', 'decisions', 'questions', 'reminders', 'followed'] as const
export type NoticeGroup = (typeof noticeGroups)[number]

export const mailRhythms = ['at_once', 'daily', 'weekly', 'none'] as const
export type MailRhythm = (typeof mailRhythms)[number]

/** Where somebody never chose. */
export const usualRhythm: MailRhythm = 'daily'

const ofKind: Record<string, NoticeGroup> = {
  'commitment.submitted': 'to_decide',
  'progress.submitted': 'to_decide',
}
const ofNoun: Record<string, NoticeGroup> = {
  moderation: 'to_decide',
  baseline: 'to_decide',
  overlap: 'to_decide',
  joint: 'to_decide',
  commitment: 'decisions',
  progress: 'decisions',
  person: 'decisions',
  review: 'questions',
  dispute: 'questions',
  blocker: 'questions',
  pack: 'questions',
  round: 'reminders',
  reminder: 'reminders',
  following: 'followed',
}

/** The group of a kind (noun.act); what nobody placed is about decisions, which are never turned off by chance. */
export const groupOf = (kind: string): NoticeGroup =>
  ofKind[kind] ?? ofNoun[kind.split('.')[0] ?? ''] ?? 'decisions'

/** The Monday of the week that a day lies in. */
export function mondayOf(day: string): string {
  const weekday = (dateOf(day).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** One mail a slot, whatever happens twice. */
export const slotOf = {
  notice: (id: string) => `notice:${id}`,
  daily: (day: string) => `daily:${day}`,
  weekly: (day: string) => `weekly:${mondayOf(day)}`,
}

type Told = { kind: string; path: string; label: string }

/**
 * What a digest tells: by what its reader must do, what waits for them first; several notices of one kind about one
 * page are one line.
 */
export function digestOf<Given extends Told>(
  notices: readonly Given[],
): { group: NoticeGroup; lines: { notice: Given; count: number }[] }[] {
  return noticeGroups.flatMap((group) => {
    const lines = new Map<string, { notice: Given; count: number }>()
    for (const notice of notices) {
      if (groupOf(notice.kind) !== group) continue
      const key = JSON.stringify([notice.kind, notice.path, notice.label])
      // The latest stands for those before it.
      lines.set(key, { notice, count: (lines.get(key)?.count ?? 0) + 1 })
    }
    return lines.size > 0 ? [{ group, lines: [...lines.values()] }] : []
  })
}

/** Days before (positive) and after (negative) a due date on which somebody is reminded; each step ends at the next. */
export const reminderSteps = ['before-14', 'before-7', 'before-1', 'after-1', 'after-7', 'after-30'] as const
export type ReminderStep = (typeof reminderSteps)[number]

/** The step that a due date has come to; none long before, on the day itself none new, and none for ever after. */
export function reminderStep(daysLeft: number): ReminderStep | null {
  if (daysLeft > 14) return null
  if (daysLeft > 7) return 'before-14'
  if (daysLeft > 1) return 'before-7'
  if (daysLeft >= 0) return 'before-1'
  if (daysLeft > -7) return 'after-1'
  if (daysLeft > -30) return 'after-7'
  return daysLeft > -60 ? 'after-30' : null
}

/** From here on a second contact hears of it too. */
export const isRaised = (step: ReminderStep): boolean => step === 'after-7' || step === 'after-30'
