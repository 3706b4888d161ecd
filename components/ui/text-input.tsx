import type { HTMLInputAutoCompleteAttribute } from 'react'
import type { ControlProps } from './control'
import { Field } from './field'

const widths = { full: 'in', medium: 'in in-m', short: 'in in-s' }

export type TextInputProps = ControlProps & {
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'tel'
  defaultValue?: string | undefined
  autoComplete?: HTMLInputAutoCompleteAttribute
  width?: keyof typeof widths
  maxLength?: number
  list?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'url' | 'email' | 'search' | 'tel'
  spellCheck?: boolean
}

/** One line of text. */
export function TextInput({ type = 'text', width = 'full', lang, ...props }: TextInputProps) {
  const { name, label, hint, error, optional, required, ...input } = props
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional} required={required}>
      {(aria) => <input className={widths[width]} type={type} lang={lang} {...input} {...aria} />}
    </Field>
  )
}
