import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type ControlProps, controlId, describedBy } from './control'

export type FieldAria = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** A label, its hint and its error around one control; the control is given the ids that tie them. */
export function Field({ children, ...control }: ControlProps & { children: (aria: FieldAria) => ReactNode }) {
  const id = controlId(control.name)
  return (
    <div className={control.error ? 'field bad' : 'field'}>
      <label htmlFor={id}>
        {control.label}
        <OptionalMark optional={control.optional} />
      </label>
      <FieldWords id={id} hint={control.hint} error={control.error} />
      {children({
        id,
        name: control.name,
        'aria-describedby': describedBy(id, control),
        'aria-invalid': control.error ? true : undefined,
        'aria-required': control.required ? true : undefined,
      })}
    </div>
  )
}

export function OptionalMark({ optional }: { optional?: boolean | undefined }) {
  const t = useTranslations('ui')
  return optional ? <span className="hint"> {t('optional')}</span> : null
}

export function FieldWords({
  id,
  hint,
  error,
}: {
  id: string
  hint?: ReactNode
  error?: string | undefined
}) {
  const t = useTranslations('ui')
  return (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          <span className="sr">{t('errorPrefix')} </span>
          {error}
        </p>
      ) : null}
    </>
  )
}
