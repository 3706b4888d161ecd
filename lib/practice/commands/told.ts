import type { Notice } from '@/lib/action/outbox'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { routes, withoutLanguage } from '@/lib/routes'

/** Whoever wrote a practice hears of a commitment that was begun from it, once everybody can read that commitment. */
export async function noticeToOrigin(
  tx: Tx,
  commitment: { id: string; code: string; title: string },
): Promise<Notice[]> {
  const adoption = await tx.practiceAdoption.findUnique({
    where: { commitmentId: commitment.id },
    select: { practice: { select: { id: true, title: true, organisationId: true } } },
  })
  if (!adoption) return []
  const { id, title, organisationId } = adoption.practice
  return [
    {
      kind: 'practice.adopted',
      organisationId,
      role: 'focal_point',
      payload: {
        path: withoutLanguage(routes.practice(defaultLocale, id)),
        label: title,
        values: { commitment: `${commitment.code} ${commitment.title}` },
      },
    },
  ]
}
