import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { dbFor } from '@/lib/db/viewer-db'
import { isCode } from '@/lib/identity'
import { published } from '@/lib/page-cache/published'
import type { Visitor } from '@/lib/policy/actor'
import { burdenOf, type Burden } from '../burden'
import { readSections } from '../template'
import { packMaterial } from './material'
import { sayingsIn } from './sayings'

export type BurdenOfCountry = Burden & {
  country: { code: string; name: string; isDemonstration: boolean }
  /** The days of the reports that are looked at, the last included. */
  period: { start: string; end: string }
}

/** What forums ask of a country's public commitments over the year that ends today; null where there is no such country. */
export async function burdenOfCountry(
  viewer: Visitor,
  code: string,
  today: string,
): Promise<BurdenOfCountry | null> {
  const db = dbFor(viewer)
  const country = await db.country.findUnique({
    where: { code },
    select: { code: true, name: true, isDemonstration: true },
  })
  if (!country) return null
  const [woven, templates] = await Promise.all([
    db.wovenCommitment.findMany({
      where: { countryCodes: { has: code } },
      select: { commitmentId: true, planId: true },
      take: 5000,
    }),
    db.packTemplate.findMany({
      where: { retiredAt: null },
      orderBy: { code: 'asc' },
      take: 500,
      select: {
        sections: true,
        forum: {
          select: { code: true, name: true, plans: { select: { plan: { select: { code: true } } } } },
        },
      },
    }),
  ])
  const period = { start: yearBefore(today), end: today }
  const planIds = [...new Set(woven.map(({ planId }) => planId))]
  const material = await packMaterial(viewer, { planIds, period, language: 'en' }, today)
  const own = new Set(woven.map(({ commitmentId }) => commitmentId))
  return {
    ...burdenOf(
      templates.map(({ sections, forum }) => ({
        forum: { code: forum.code, name: forum.name },
        planCodes: forum.plans.map(({ plan }) => plan.code),
        sections: readSections(sections),
      })),
      material.filter(({ id }) => own.has(id)),
      sayingsIn('en'),
    ),
    country,
    period,
  }
}

/** The day after the same day of the year before: a year with both ends in it. */
function yearBefore(today: string): string {
  const day = new Date(`${today}T00:00:00.000Z`)
  day.setUTCFullYear(day.getUTCFullYear() - 1)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** The same for the public wing, asked once for a page and its metadata. */
export const publicBurden = cache(async (code: string) =>
  isCode(code)
    ? await published(['burden', code], [tags.organisations, tags.region, tags.packs], (today, visitor) =>
        burdenOfCountry(visitor, code, today),
      )
    : null,
)
