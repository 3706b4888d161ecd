import type { Implementation, Reporting, Schedule } from '@/lib/progress/rules'
import type { Verdict } from '@/lib/review/rules'
import type { ShapeName } from '../ui/shape'
import type { Tone } from '../ui/tag'

export type Look = { shape: ShapeName; tone: Tone }
export type Work = Implementation | 'not_reported'

/** The orders in which states are always listed. */
export const workOrder: readonly Work[] = [
  'completed',
  'in_progress',
  'not_started',
  'discontinued',
  'not_reported',
]
export const scheduleOrder: readonly Schedule[] = [
  'finished',
  'on_track',
  'at_risk',
  'delayed',
  'overdue',
  'not_reported',
]

/** Which quarter of the work is under way. Begun is the first quarter, whatever the figure says or fails to say. */
export function quarterOf(percent: number | null | undefined): 1 | 2 | 3 | 4 {
  if (percent === null || percent === undefined || percent <= 25) return 1
  if (percent <= 50) return 2
  return percent <= 75 ? 3 : 4
}

/** What nobody reported is drawn as an absence: a dotted, undyed knot, never as a failure. */
export function workLook(work: Work | null, percent?: number | null): Look {
  switch (work) {
    case 'not_started':
      return { shape: 'diamond-0', tone: 'indigo' }
    case 'in_progress':
      return { shape: `diamond-${quarterOf(percent)}`, tone: 'indigo' }
    case 'completed':
      return { shape: 'diamond-full', tone: 'leaf' }
    case 'discontinued':
      return { shape: 'diamond-cut', tone: 'ink' }
    case 'not_reported':
    case null:
      return { shape: 'diamond-absent', tone: 'faint' }
  }
}

export const scheduleLook: Record<Schedule, Look> = {
  on_track: { shape: 'way-on', tone: 'indigo' },
  at_risk: { shape: 'way-risk', tone: 'turmeric' },
  delayed: { shape: 'way-late', tone: 'turmeric' },
  overdue: { shape: 'way-over', tone: 'madder' },
  not_reported: { shape: 'none', tone: 'faint' },
  finished: { shape: 'way-done', tone: 'leaf' },
}

export const reportingLook: Record<Reporting, Look> = {
  reported: { shape: 'dot-full', tone: 'indigo' },
  late: { shape: 'dot-half', tone: 'turmeric' },
  silent: { shape: 'dot-open', tone: 'ink' },
  not_reported: { shape: 'dot-absent', tone: 'faint' },
}

export const verdictLook: Record<Verdict, Look> = {
  confirmed: { shape: 'mark-yes', tone: 'leaf' },
  queried: { shape: 'mark-ask', tone: 'turmeric' },
  disputed: { shape: 'mark-no', tone: 'madder' },
  not_reviewed: { shape: 'none', tone: 'faint' },
}
