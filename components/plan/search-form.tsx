import { useLocale, useTranslations } from 'next-intl'
import { routes } from '@/lib/routes'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

/** Looks for commitments by their words, in whatever script they are written. */
export function SearchForm({ words }: { words?: string | undefined }) {
  const t = useTranslations('filters')
  return (
    <form method="get" action={routes.commitments(useLocale())} role="search" className="max-w-2xl">
      <Field name="words" label={t('search')} hint={t('searchHint')}>
        {(aria) => (
          <span className="flex gap-2">
            <input className="in" type="search" maxLength={120} defaultValue={words} {...aria} />
            <Button>{t('find')}</Button>
          </span>
        )}
      </Field>
    </form>
  )
}
