import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { versionsVisibleTo } from '@/lib/policy/visibility'
import { translationsOf } from '@/lib/translation/queries'

/** What an organisation reported lately, newest first, each report in the wording that stands today. */
export async function reportsBy(viewer: Viewer, organisationId: string, most: number) {
  const rows = await dbFor(viewer).progressUpdateVersion.findMany({
    where: { AND: [{ state: 'published', update: { organisationId } }, versionsVisibleTo(viewer)] },
    select: {
      id: true,
      number: true,
      implementation: true,
      percentComplete: true,
      noChange: true,
      publishedAt: true,
      update: {
        select: {
          periodStart: true,
          periodEnd: true,
          commitment: {
            select: {
              id: true,
              code: true,
              title: true,
              language: true,
              plan: { select: { code: true, name: true, language: true } },
            },
          },
        },
      },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  const translated = await translationsOf(viewer, [
    { type: 'commitment', ids: [...new Set(rows.map(({ update }) => update.commitment.id))] },
  ])
  return rows.map(({ publishedAt, update: { commitment, periodStart, periodEnd }, ...report }) => {
    const { id, ...named } = commitment
    const english = translated(id, 'title').find(({ language }) => language === 'en')
    return {
      ...report,
      publishedOn: publishedAt ? dayOf(publishedAt) : null,
      period: { start: dayOf(periodStart), end: dayOf(periodEnd) },
      commitment: { ...named, titleInEnglish: english?.text ?? null },
    }
  })
}

export type PublishedReport = Awaited<ReturnType<typeof reportsBy>>[number]
