import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { crosswalksOnRecord } from '@/lib/crosswalk/queries/crosswalks'
import { historyOfSubject } from '@/lib/history/queries'
import { published } from '@/lib/page-cache/published'
import { frameworksOnRecord } from './frameworks'
import { frameworkItemInFull } from './item'
import { frameworkWithItems } from './tree'

/** What serves an item changes with every plan, so these pages are made anew when anything in the region is. */
const served = [tags.frameworks, tags.region]

export const publicFrameworks = () =>
  published(['frameworks'], [tags.frameworks], async (_, visitor) => {
    const [frameworks, crosswalks] = await Promise.all([
      frameworksOnRecord(visitor),
      crosswalksOnRecord(visitor),
    ])
    return { frameworks, crosswalks }
  })

export const publicFramework = cache((code: string) =>
  published(['framework', code], served, (_, visitor) => frameworkWithItems(visitor, code)),
)

export const publicItem = cache((framework: string, code: string) =>
  published(['framework-item', framework, code], served, async (today, visitor) => {
    const item = await frameworkItemInFull(visitor, framework, code, today)
    return item && { item, history: await historyOfSubject(visitor, 'framework_item', item.id, 20) }
  }),
)
