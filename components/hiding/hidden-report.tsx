import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { Gap } from '@/lib/hiding/queries/gaps'
import { routes } from '@/lib/routes'
import { GapNotice } from './gap-notice'

/** Where a report stood of which no wording can be read now: whose it is, which period, and why it is not there. */
export function HiddenReport({ gap }: { gap: Gap }) {
  const t = useTranslations('commitmentPage.reports')
  const locale = useLocale()
  const day = (on: string | null) => (on ? sayDate({ on, precision: 'day' }, locale) : '')
  return (
    <article className="ruled mt-6">
      <h3>{t('period', { start: day(gap.periodStart), end: day(gap.periodEnd) })}</h3>
      <p className="note mb-3">
        {t.rich('by', {
          organisation: () => (
            <a href={routes.organisation(locale, gap.organisation.code)} lang={gap.organisation.language}>
              {gap.organisation.name}
            </a>
          ),
        })}
      </p>
      <GapNotice gap={gap} />
    </article>
  )
}
