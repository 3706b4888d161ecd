import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { Gap } from '@/lib/hiding/queries/gaps'
import { Notice } from '../ui/notice'

/** The mark in the place of what is hidden: since when, why, and what its organisation says to it. */
export function GapNotice({ gap }: { gap: Gap }) {
  const t = useTranslations('hiding')
  const locale = useLocale()
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  return (
    <Notice kind="caution">
      <p>
        <strong>{t(`gap.${gap.kind}`, { date: day(gap.hiddenOn) })}</strong>
      </p>
      <p>
        {t('because')} <span lang={gap.language}>{gap.reason}</span>
      </p>
      {gap.reply && gap.repliedOn ? (
        <>
          <p>
            {t.rich('replyOf', {
              organisation: () => <span lang={gap.organisation.language}>{gap.organisation.name}</span>,
              date: day(gap.repliedOn),
            })}
          </p>
          <blockquote className="pre" lang={gap.replyLanguage ?? undefined}>
            {gap.reply}
          </blockquote>
        </>
      ) : null}
    </Notice>
  )
}
