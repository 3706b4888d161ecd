import type { ControlProps } from './control'
import { Field } from './field'

export type TextAreaProps = ControlProps & {
  defaultValue?: string | undefined
  rows?: number
  maxLength?: number
}

/** Several lines of text. */
export function TextArea({ defaultValue, rows = 5, maxLength, lang, ...control }: TextAreaProps) {
  return (
    <Field {...control}>
      {(aria) => (
        <textarea
          className="in"
          rows={rows}
          maxLength={maxLength}
          lang={lang}
          defaultValue={defaultValue}
          {...aria}
        />
      )}
    </Field>
  )
}
