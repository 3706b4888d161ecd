import 'server-only'
import { allFacts, promiseSelect } from '@/lib/commitment/commands/facts'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { keepingPolicy } from '@/lib/policy/keeping'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { daysWaiting } from '../rules'
import { consentSelect, readerOf, secondOf } from './entries'
import { decisionSelect, decisionsOf, factsIn } from './decisions'

/** A commitment that was handed in, whole, as a moderator must read it; null where there is none for this viewer. */
export async function commitmentInQueue(viewer: Actor, id: string, now: Date) {
  if (!keepingPolicy.seeQueue(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null
  const db = dbFor(viewer)
  const row = await db.commitment.findFirst({
    where: { AND: [{ id, state: 'submitted' }, commitmentsVisibleTo(viewer)] },
    select: {
      ...promiseSelect,
      source: true,
      confidence: true,
      submittedAt: true,
      recordedById: true,
      recorderId: true,
      leadId: true,
      submittedById: true,
      submittedBy: { select: { name: true } },
      recordedBy: { select: { name: true } },
      recorder: { select: { name: true, language: true } },
      lead: { select: { code: true, name: true, language: true } },
      pillar: { select: { code: true, title: true, language: true } },
      plan: { select: { code: true, name: true, language: true, visibility: true, state: true } },
      partners: { select: { organisation: { select: { code: true, name: true } } } },
      countries: { select: { country: { select: { code: true, name: true } } } },
      alignments: {
        select: {
          reason: true,
          source: true,
          item: {
            select: { code: true, title: true, language: true, framework: { select: { code: true } } },
          },
        },
      },
      decisions: { orderBy: { decidedAt: 'desc' }, select: decisionSelect },
      consents: consentSelect,
    },
  })
  if (!row) return null

  const [reader, facts, returned, translations] = await Promise.all([
    readerOf(db, viewer, now),
    allFacts(db, row),
    db.historyEvent.findFirst({
      where: { subjectType: 'commitment', subjectId: id, event: 'commitment.returned' },
      orderBy: { sequence: 'desc' },
      select: { at: true, before: true },
    }),
    db.translation.findMany({
      where: { subjectType: 'commitment', subjectId: id },
      orderBy: [{ language: 'asc' }, { field: 'asc' }],
      select: { field: true, language: true, text: true, state: true },
    }),
  ])
  const organisations = [
    ...row.partners.map(({ organisation }) => organisation),
    ...(row.lead ? [row.lead] : []),
  ]
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    title: row.title,
    language: row.language,
    plan: row.plan,
    pillar: row.pillar,
    recorder: row.recorder,
    recordedBy: row.recordedBy.name,
    submittedBy: row.submittedBy?.name ?? '',
    submittedAt: (row.submittedAt ?? now).toISOString(),
    days: daysWaiting(row.submittedAt ?? now, now),
    source: row.source,
    confidence: row.confidence,
    facts,
    before: factsIn(returned),
    translations,
    alignments: row.alignments,
    names: {
      organisations: Object.fromEntries(organisations.map(({ code, name }) => [code, name])),
      countries: Object.fromEntries(row.countries.map(({ country }) => [country.code, country.name])),
      items: Object.fromEntries(row.alignments.map(({ item }) => [item.code, item.title])),
    } satisfies Names,
    decisions: decisionsOf(row.decisions),
    second: secondOf(row, [row.recorderId, row.leadId], reader),
    canDecide: commitmentPolicy.moderate(viewer, row),
  }
}

/** What codes in the facts are called. */
export type Names = {
  organisations: Record<string, string>
  countries: Record<string, string>
  items: Record<string, string>
}
export type CommitmentInQueue = NonNullable<Awaited<ReturnType<typeof commitmentInQueue>>>
