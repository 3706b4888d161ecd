import 'server-only'
import { partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'

export const organisationPageSize = 50

/** Organisations by code, found by any part of code, name or acronym; a page at a time. */
export async function organisationsToKeep(
  viewer: Actor,
  asked: { words?: string | undefined; after?: string | undefined },
) {
  if (!keepingPolicy.keepOrganisations(viewer)) return { organisations: [], found: 0, next: null }
  const part = asked.words ? { contains: asked.words, mode: 'insensitive' as const } : null
  const where: Prisma.OrganisationWhereInput = part
    ? { OR: [{ code: part }, { name: part }, { acronym: part }, { formerNames: { has: asked.words ?? '' } }] }
    : {}
  const db = dbFor(viewer)
  const { rows, found } = await db.$transaction(
    async (tx) => ({
      rows: await tx.organisation.findMany({
        where: { AND: [where, asked.after ? { code: { gt: asked.after } } : {}] },
        orderBy: { code: 'asc' },
        take: organisationPageSize + 1,
        select: {
          code: true,
          name: true,
          language: true,
          acronym: true,
          type: true,
          confidence: true,
          country: { select: { name: true } },
          succeededBy: { select: { successor: { select: { code: true } } } },
        },
      }),
      found: await tx.organisation.count({ where }),
    }),
    { isolationLevel: 'RepeatableRead' },
  )
  const shown = rows.slice(0, organisationPageSize)
  return {
    organisations: shown.map(({ succeededBy, ...row }) => ({
      ...row,
      successors: succeededBy.map(({ successor }) => successor.code),
    })),
    found,
    next: rows.length > shown.length ? (shown.at(-1)?.code ?? null) : null,
  }
}
export type OrganisationsToKeep = Awaited<ReturnType<typeof organisationsToKeep>>

const other = { select: { code: true, name: true, language: true } } as const
const succession = { kind: true, onDate: true, onPrecision: true, reason: true, source: true } as const

/** One organisation with what came before and after it, for its keepers. */
export async function organisationInKeeping(viewer: Actor, code: string) {
  if (!keepingPolicy.keepOrganisations(viewer)) return null
  const row = await dbFor(viewer).organisation.findUnique({
    where: { code },
    select: {
      id: true,
      code: true,
      name: true,
      language: true,
      acronym: true,
      formerNames: true,
      note: true,
      type: true,
      role: true,
      source: true,
      confidence: true,
      country: { select: { code: true, name: true } },
      follows: { select: { ...succession, predecessor: other } },
      succeededBy: { select: { ...succession, successor: other } },
    },
  })
  if (!row) return null
  const { follows, succeededBy, ...facts } = row
  return {
    ...facts,
    follows: follows.map(({ onDate, onPrecision, predecessor, ...each }) => ({
      ...each,
      other: predecessor,
      on: partialDate(onDate, onPrecision),
    })),
    succeededBy: succeededBy.map(({ onDate, onPrecision, successor, ...each }) => ({
      ...each,
      other: successor,
      on: partialDate(onDate, onPrecision),
    })),
  }
}
export type OrganisationInKeeping = NonNullable<Awaited<ReturnType<typeof organisationInKeeping>>>

/** What the forms of an organisation offer to choose from. */
export async function organisationChoices(viewer: Actor) {
  const db = dbFor(viewer)
  const [countries, organisations] = await Promise.all([
    db.country.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true } }),
    db.organisation.findMany({ orderBy: { code: 'asc' }, take: 5000, select: { code: true, name: true } }),
  ])
  return { countries, organisations }
}
export type OrganisationChoices = Awaited<ReturnType<typeof organisationChoices>>
