import { Choices } from './choices'
import type { Choice, ControlProps } from './control'

export type RadiosProps = ControlProps & { options: readonly Choice[]; defaultValue?: string | undefined }

/** One of a few, all in sight. */
export function Radios({ defaultValue, ...props }: RadiosProps) {
  return <Choices type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} {...props} />
}
