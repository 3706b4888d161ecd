// How a commitment that was not finished is told to who is about to promise the same again: what became of it.
import type { Said } from '@/lib/action/define-action'
import { defaultLocale } from '@/lib/i18n/locales'
import { routes, withoutLanguage } from '@/lib/routes'

type Unfinished = {
  code: string
  title: string
  plan: { code: string; name: string }
  implementation: 'not_started' | 'in_progress' | 'completed' | 'discontinued' | null
  percentComplete: number | null
  reportedOn: string | null
}

export const recycledSaid = ({
  code,
  title,
  plan,
  implementation,
  percentComplete,
  reportedOn,
}: Unfinished): { path: string; said: Said } => ({
  path: withoutLanguage(routes.commitment(defaultLocale, plan.code, code)),
  said: {
    key: `overlap.recycled.${implementation ?? 'not_reported'}`,
    values: { title, plan: plan.name, percent: percentComplete ?? 0, reported: reportedOn ?? '' },
  },
})
