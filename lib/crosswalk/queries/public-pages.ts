import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { historyOfSubject } from '@/lib/history/queries'
import { published } from '@/lib/page-cache/published'
import type { Visitor } from '@/lib/policy/actor'
import { crosswalkInFull } from './crosswalks'

const withHistory = async (visitor: Visitor, code: string, edition?: number) => {
  const crosswalk = await crosswalkInFull(visitor, code, edition)
  return crosswalk && { crosswalk, history: await historyOfSubject(visitor, 'crosswalk', crosswalk.id, 20) }
}

export const publicCrosswalk = cache((code: string) =>
  published(['crosswalk', code], [tags.frameworks], (_, visitor) => withHistory(visitor, code)),
)

/** The edition of this number, in force or replaced; nothing where the address names no number. */
export const publicEdition = cache((code: string, edition: string) =>
  published(['crosswalk', code, edition], [tags.frameworks], (_, visitor) =>
    /^[1-9]\d{0,4}$/.test(edition) ? withHistory(visitor, code, Number(edition)) : Promise.resolve(null),
  ),
)
