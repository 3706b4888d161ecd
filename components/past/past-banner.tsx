import { useLocale, useTranslations } from 'next-intl'
import { asItStands } from '@/lib/as-of'
import { sayDate } from '@/lib/dates'
import { dayIn } from '@/lib/i18n/dated'

/** Stands above every page of a past day: which day it is, and the way back to today. `path` is the page's own. */
export function PastBanner({ path }: { path: string }) {
  const t = useTranslations('past')
  const locale = useLocale()
  const on = dayIn(locale)
  if (!on) return null
  return (
    <aside className="ribbon" aria-label={t('label')}>
      <p className="page">
        {t.rich('stood', {
          day: sayDate({ on, precision: 'day' }, locale),
          b: (said) => <strong>{said}</strong>,
        })}{' '}
        <a href={asItStands(path)}>{t('today')}</a>
      </p>
    </aside>
  )
}
