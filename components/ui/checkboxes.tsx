import { Choices } from './choices'
import type { Choice, ControlProps } from './control'

export type CheckboxesProps = ControlProps & {
  options: readonly Choice[]
  defaultValue?: readonly string[] | undefined
}

/** Any of a few, all in sight. One single box is a list of one. */
export function Checkboxes({ defaultValue, ...props }: CheckboxesProps) {
  return <Choices type="checkbox" chosen={defaultValue ?? []} {...props} />
}
