import type { ChangeEvent } from 'react'
import type { ControlProps } from './control'
import { Field } from './field'

export type FileInputProps = ControlProps & {
  accept?: string
  multiple?: boolean
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void
}

/** Files to hand in. What kinds and how large belongs in the hint, before anyone chooses. */
export function FileInput({ accept, multiple, onChange, ...control }: FileInputProps) {
  return (
    <Field {...control}>
      {(aria) => (
        <input className="in" type="file" accept={accept} multiple={multiple} onChange={onChange} {...aria} />
      )}
    </Field>
  )
}
