import { useLocale, useTranslations } from 'next-intl'
import type { Compared } from '@/lib/compare/queries/public-page'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { TextInput } from '../ui/text-input'

/** Asks for two days by a plain GET form; the second may be left out for today. */
export function CompareForm({ compared: { plan, first, days, fault } }: { compared: Compared }) {
  const t = useTranslations('compare.form')
  const locale = useLocale()
  const shared = { width: 'medium', inputMode: 'numeric', maxLength: 20 } as const
  return (
    <form method="get" action={routes.comparePlan(locale, plan.code)} className="form noprint">
      {fault ? (
        <Notice kind="needs-decision" title={t('noSuchDay')}>
          {t('begins', { first: sayDate({ on: first, precision: 'day' }, locale) })}
        </Notice>
      ) : null}
      <TextInput name="from" label={t('from')} hint={t('hint')} defaultValue={days.from} {...shared} />
      <TextInput name="to" label={t('to')} hint={t('toHint')} defaultValue={days.to} {...shared} />
      <Button>{t('compare')}</Button>
    </form>
  )
}
