import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { progressPolicy } from '@/lib/policy/progress'
import { periodDue, reportablePeriods } from '../rules'

/** A published commitment on which this organisation reports, with the periods that it may choose; null otherwise. */
export async function commitmentToReport(viewer: Actor, id: string, today: string) {
  if (!isId(id)) return null
  const row = await dbFor(viewer).commitment.findFirst({
    where: {
      id,
      state: 'published',
      OR: [
        { leadId: viewer.acting.id },
        { recorderId: viewer.acting.id },
        { partners: { some: { organisationId: viewer.acting.id } } },
      ],
    },
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      recorderId: true,
      leadId: true,
      partners: { select: { organisationId: true, role: true } },
      plan: { select: { code: true, name: true, language: true, reportingMonths: true } },
      updates: {
        where: { organisationId: viewer.acting.id },
        orderBy: { periodStart: 'desc' },
        take: 12,
        select: {
          periodStart: true,
          periodEnd: true,
          versions: {
            orderBy: { number: 'desc' },
            select: {
              id: true,
              state: true,
              receiptNumber: true,
              implementation: true,
              percentComplete: true,
            },
          },
        },
      },
    },
  })
  if (!row || !progressPolicy.report(viewer, row)) return null
  const { updates, ...commitment } = row
  const months = row.plan.reportingMonths
  const due = periodDue(today, months)
  const periods = reportablePeriods(today, months).map((period) => {
    const [newest] = updates.find(({ periodStart }) => dayOf(periodStart) === period.start)?.versions ?? []
    return {
      ...period,
      isDue: period.start === due.start,
      isUnderWay: period.end >= today,
      report: newest ? { id: newest.id, state: newest.state, receiptNumber: newest.receiptNumber } : null,
    }
  })
  const published = updates.find(({ versions }) => versions.some(({ state }) => state === 'published'))
  const last = published?.versions.find(({ state }) => state === 'published')
  return {
    ...commitment,
    periods,
    last:
      published && last
        ? {
            implementation: last.implementation,
            percentComplete: last.percentComplete,
            period: { start: dayOf(published.periodStart), end: dayOf(published.periodEnd) },
          }
        : null,
  }
}
export type CommitmentToReport = NonNullable<Awaited<ReturnType<typeof commitmentToReport>>>
