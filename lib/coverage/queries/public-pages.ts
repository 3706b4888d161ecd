import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { dbFor } from '@/lib/db/viewer-db'
import { firstDay } from '@/lib/history/first-day'
import { dayOfPage } from '@/lib/page-cache/day'
import { published, publishedOn } from '@/lib/page-cache/published'
import { daysToTell, isSheet, sizeOf } from '../rules'
import { crossingOf } from './crossing'
import { coverageOverview, gapsOf } from './overview'
import { stackOf, type Whose } from './profile'
import { sheetOf } from './sheet'

/** Any publication may change a crossing, and so may a framework or a crosswalk. */
const woven = [tags.region, tags.frameworks]

export const publicCoverage = () => published(['coverage'], woven, (_, visitor) => coverageOverview(visitor))

export const publicGaps = cache((framework: string) =>
  published(['gaps', framework], woven, (_, visitor) => gapsOf(visitor, framework)),
)

/** The sheet at an address; null where the address means nothing. */
export function publicSheetAt(asked: {
  framework: string
  by: string
  under: string | null
  from: string | null
}) {
  const { framework, by, under, from } = asked
  return sheetAt(framework, by, under, from)
}
// Kept by its plain arguments, so that the page and its head ask once.
const sheetAt = cache(async (framework: string, by: string, under: string | null, from: string | null) =>
  isSheet(by)
    ? await published(['coverage', framework, by, under ?? '', from ?? ''], woven, (_, visitor) =>
        sheetOf(visitor, { framework, sheet: by, under, from }),
      )
    : null,
)

/** The crossing at an address, its parts as they stand in it. */
export function publicCrossingAt(address: { framework: string; by: string; item: string; row: string }) {
  const { framework, by, item, row } = address
  return crossingAt(
    decodeURIComponent(framework),
    decodeURIComponent(by),
    decodeURIComponent(item),
    decodeURIComponent(row),
  )
}
const crossingAt = cache(async (framework: string, by: string, item: string, row: string) =>
  isSheet(by)
    ? await published(['crossing', framework, by, item, row], [...woven, tags.practices], (today, visitor) =>
        crossingOf(visitor, { framework, sheet: by, item, row }, today),
      )
    : null,
)

const keyOf = (whose: Whose) =>
  'plan' in whose ? ['plan', whose.plan] : 'country' in whose ? ['country', whose.country] : ['region']

/** The full stack as it stands, and as it stood at the ends of the half-years before. */
export const publicProfile = cache(async (kind: 'plans' | 'countries' | 'region', code: string) => {
  const whose: Whose =
    kind === 'plans' ? { plan: code } : kind === 'countries' ? { country: code } : { region: true }
  const named = await published(['profile-of', ...keyOf(whose)], woven, async (today, visitor) => ({
    today,
    of: await nameOf(visitor, whose),
  }))
  if (!named.of) return null
  const first = await firstDay()
  const standing = await published(['stack', ...keyOf(whose)], woven, (_, visitor) => stackOf(visitor, whose))
  const earlier = await Promise.all(
    daysToTell(first, dayOfPage() ?? named.today).map(async (day) => ({
      day,
      layers: await publishedOn(day, ['stack', ...keyOf(whose)], woven, (_, visitor) =>
        stackOf(visitor, whose),
      ),
    })),
  )
  // Before anything of it was on record there is nothing to compare with: that is no zero.
  const begun = earlier.findIndex(({ layers }) => layers.some(({ mix }) => sizeOf(mix) > 0))
  return { ...named.of, kind, layers: standing, earlier: begun < 0 ? [] : earlier.slice(begun) }
})
export type CoverageProfile = NonNullable<Awaited<ReturnType<typeof publicProfile>>>

async function nameOf(viewer: Parameters<typeof stackOf>[0], whose: Whose) {
  const db = dbFor(viewer)
  if ('plan' in whose)
    return await db.workPlan.findFirst({
      where: { code: whose.plan, state: 'published' },
      select: { code: true, name: true, language: true, isDemonstration: true },
    })
  if ('country' in whose) {
    const country = await db.country.findUnique({
      where: { code: whose.country },
      select: { code: true, name: true, isDemonstration: true },
    })
    return country && { ...country, language: 'en' }
  }
  return { code: '', name: '', language: 'en', isDemonstration: false }
}
