import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { SecondPerson } from '@/lib/moderation/rules'

/** Where one person's yes is not enough: how many have said it, and who must be the next. */
export function SecondPersonNotice({ second }: { second: SecondPerson }) {
  const t = useTranslations('bench.second')
  if (second.stands === 'none') return null
  return (
    <Notice kind="caution" title={t(`${second.stands}.title`)}>
      {t(`${second.stands}.why`, { person: second.by ?? '' })}
    </Notice>
  )
}
