import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { controlId } from './control'

export type FieldError = { field: string; message: string }

/** What is wrong, at the top, each with a link to where it is mended. */
export function ErrorSummary({ errors, ref }: { errors: readonly FieldError[]; ref?: Ref<HTMLDivElement> }) {
  const t = useTranslations('ui')
  return (
    <div className="notice n-decision" role="alert" tabIndex={-1} ref={ref}>
      <h2>{t('errors', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? <a href={`#${controlId(field)}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}
