import { useLocale, useTranslations } from 'next-intl'
import { asItStands, hasPast } from '@/lib/as-of'
import { dayIn } from '@/lib/i18n/dated'
import { routes, withoutLanguage } from '@/lib/routes'
import { Button } from '../ui/button'

/** Leads to the same page as it stood on another day; nothing where a page has no past. On every page, so it is brief. */
export function AsOfForm({ path }: { path: string }) {
  const t = useTranslations('past')
  const locale = useLocale()
  const page = withoutLanguage(asItStands(path)).replace(/[?#].*$/, '')
  if (!hasPast(page)) return null
  return (
    <form action={routes.asOf(locale, page)} className="noprint">
      <label>
        {t('form')} <input className="in in-m" name="day" defaultValue={dayIn(locale) ?? undefined} />
      </label>{' '}
      <Button kind="secondary">{t('show')}</Button>
    </form>
  )
}
