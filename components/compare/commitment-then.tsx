import { useLocale } from 'next-intl'
import type { Comparison } from '@/lib/compare/rules'
import { onDay } from '@/lib/i18n/dated'
import { routes } from '@/lib/routes'

/** A commitment, leading to its page as it stood on the day compared; on null as it stands. */
export function CommitmentThen({
  plan,
  of: { code, title, language },
  day,
}: {
  plan: string
  of: Comparison['added'][number]
  day: string | null
}) {
  const locale = useLocale()
  return (
    <a href={routes.commitment(day ? onDay(locale, day) : locale, plan, code)} lang={language}>
      {code} {title}
    </a>
  )
}
