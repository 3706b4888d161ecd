import 'server-only'
import { standings } from '@/lib/commitment/queries/standings'
import { partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { plansVisibleTo } from '@/lib/policy/visibility'
import { translationsOf } from '@/lib/translation/queries'
import { checkedConfidence } from '../rules'
import { reportsBy } from './reports'

const other = { select: { code: true, name: true, language: true } } as const
const successionSelect = {
  kind: true,
  onDate: true,
  onPrecision: true,
  reason: true,
  source: true,
} satisfies Prisma.OrganisationSuccessionSelect

const dated = <Row extends { onDate: Date | null; onPrecision: 'day' | 'month' | 'year' | null }>({
  onDate,
  onPrecision,
  ...row
}: Row) => ({ ...row, on: partialDate(onDate, onPrecision) })

/** One organisation: who it is, what came before and after it, and its public commitments. */
export async function organisationInFull(viewer: Viewer, code: string, today: string) {
  const db = dbFor(viewer)
  const organisation = await db.organisation.findUnique({
    where: { code },
    select: {
      id: true,
      code: true,
      name: true,
      language: true,
      acronym: true,
      formerNames: true,
      type: true,
      iatiOrgType: true,
      role: true,
      source: true,
      confidence: true,
      isDemonstration: true,
      country: { select: { code: true, name: true } },
      follows: { select: { ...successionSelect, predecessor: other }, take: 50 },
      succeededBy: { select: { ...successionSelect, successor: other }, take: 50 },
      planParties: {
        where: { plan: plansVisibleTo(viewer) },
        select: { role: true, plan: { select: { code: true, name: true, language: true } } },
        orderBy: { plan: { code: 'asc' } },
        take: 200,
      },
    },
  })
  if (!organisation) return null
  const { id, follows, succeededBy, ...facts } = organisation
  const [leads, contributes, roles, translated, reports] = await Promise.all([
    standings(viewer, { leadId: id }, today),
    standings(viewer, { partners: { some: { organisationId: id } } }, today),
    db.commitmentPartner.findMany({
      where: { organisationId: id },
      select: { commitmentId: true, role: true },
      take: 4000,
    }),
    translationsOf(viewer, [{ type: 'organisation', ids: [id] }]),
    reportsBy(viewer, id, 10),
  ])
  const roleIn = new Map(roles.map(({ commitmentId, role }) => [commitmentId, role]))
  return {
    ...facts,
    confidence: checkedConfidence(facts),
    reports,
    names: translated(id, 'name'),
    follows: follows.map(dated),
    succeededBy: succeededBy.map(dated),
    leads,
    contributes: contributes.map((standing) => ({
      standing,
      role: roleIn.get(standing.id) ?? ('partner' as const),
    })),
  }
}

export type OrganisationInFull = NonNullable<Awaited<ReturnType<typeof organisationInFull>>>
