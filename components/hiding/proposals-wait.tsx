import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { routes } from '@/lib/routes'

/** Beside the queue: what somebody proposed to hide waits for a second person. */
export function ProposalsWait({ count }: { count: number }) {
  const t = useTranslations('hiding')
  const locale = useLocale()
  if (count === 0) return null
  return (
    <Notice kind="needs-decision">
      <p>
        <a href={routes.hidings(locale)}>{t('proposalsWait', { count })}</a>
      </p>
    </Notice>
  )
}
