import type { ReactNode } from 'react'
import type { ControlProps } from './control'
import { Field } from './field'

export type NumberInputProps = ControlProps & {
  defaultValue?: string | undefined
  whole?: boolean
  unit?: ReactNode
}

/** A figure. It is a text field on purpose: `type=number` refuses local digits, drops what it cannot read and
 * changes under the scroll wheel. */
export function NumberInput({ defaultValue, whole, unit, ...control }: NumberInputProps) {
  return (
    <Field {...control}>
      {(aria) => (
        <span className="row">
          <input
            className="in in-s"
            type="text"
            inputMode={whole ? 'numeric' : 'decimal'}
            autoComplete="off"
            defaultValue={defaultValue}
            {...aria}
          />
          {unit ? <span>{unit}</span> : null}
        </span>
      )}
    </Field>
  )
}
