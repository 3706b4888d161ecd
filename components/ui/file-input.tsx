import type { ControlProps } from './control'
import { Field } from './field'

export type FileInputProps = ControlProps & { accept?: string; multiple?: boolean }

/** Files to hand in. What kinds and how large belongs in the hint, before anyone chooses. */
export function FileInput({ accept, multiple, ...control }: FileInputProps) {
  return (
    <Field {...control}>
      {(aria) => <input className="in" type="file" accept={accept} multiple={multiple} {...aria} />}
    </Field>
  )
}
