import 'server-only'
import { defaultLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/policy/actor'
import { progressPolicy } from '@/lib/policy/progress'
import { routes } from '@/lib/routes'
import type { Waiting, Words } from '../types'
import { dueOnDesk, type DueReport } from './due-reports'

/** The reports that a focal point has to hand in. */
export async function reportsDue(viewer: Actor, today: string): Promise<Waiting[]> {
  if (!progressPolicy.report(viewer, { recorderId: viewer.acting.id, leadId: null, partners: [] })) return []
  const due = await dueOnDesk(viewer, today)
  return due.map((report) => ({
    key: report.open ? `version ${report.open.id}` : `report ${report.id}`,
    title: { text: `${report.code} ${report.title}`, language: report.language },
    within: { text: report.plan.name, language: report.plan.language },
    why: whyOf(report),
    due: report.due.on,
    since: null,
    meeting: report.meeting,
    link: report.open
      ? {
          href: routes.deskProgress(defaultLocale, report.open.id),
          words: { key: report.open.state === 'returned' ? 'desk.mend' : 'desk.goOn' },
        }
      : { href: routes.newProgress(defaultLocale, report.id), words: { key: 'desk.logProgress' } },
  }))
}

const monthOf = (on: string) => ({ on, precision: 'month' as const })

function whyOf({ open, round, period, isUnderWay, isPart }: DueReport): Words {
  const values = { start: monthOf(period.start), end: monthOf(period.end) }
  if (open?.state === 'returned') return { key: 'desk.why.returnedReport', values }
  if (round && isPart) return { key: 'joint.desk.isPartInRound', values: { round: round.name } }
  if (round)
    return {
      key: round.state === 'locked' ? 'desk.why.lockedRound' : 'desk.why.round',
      values: { ...values, round: round.name },
    }
  if (isPart) return { key: 'joint.desk.isPart', values }
  return { key: isUnderWay ? 'desk.why.reportUnderWay' : 'desk.why.report', values }
}
