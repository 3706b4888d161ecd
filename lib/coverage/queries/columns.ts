import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'
import { isInvented, layerKeys, type Sheet } from '../rules'

/** What one row of a sheet is about: a plan, a country or a layer. Names of countries and layers are the reader's words. */
export type Held = {
  /** As the roll-up knows it. */
  key: string
  code: string
  /** Empty for a layer. */
  name: string
  language: string
  /** A country of the region is always shown, so that silence is seen. */
  isOfTheRegion: boolean
}

/** Everything that a sheet could show, in the order of codes: at most 2,000 plans. */
export async function heldOn(viewer: Visitor, sheet: Sheet): Promise<Held[]> {
  const db = dbFor(viewer)
  const isDemonstration = isInvented(sheet)
  if (sheet === 'layers')
    return layerKeys.map((layer) => ({
      key: layer,
      code: layer,
      name: '',
      language: 'en',
      isOfTheRegion: layer !== 'none',
    }))
  if (sheet === 'plans' || sheet === 'demonstration-plans') {
    const plans = await db.workPlan.findMany({
      where: { state: 'published', visibility: 'public', isDemonstration },
      orderBy: [{ code: 'asc' }, { id: 'asc' }],
      select: { id: true, code: true, name: true, language: true },
      take: 2000,
    })
    return plans.map(({ id, ...plan }) => ({ key: id, ...plan, isOfTheRegion: true }))
  }
  const countries = await db.country.findMany({
    where: { isDemonstration },
    orderBy: { code: 'asc' },
    select: { code: true, name: true },
    take: 300,
  })
  return countries.map(({ code, name }) => ({
    key: code,
    code,
    name,
    language: 'en',
    isOfTheRegion: true,
  }))
}
