import type { ReactNode } from 'react'
import { Shape, type ShapeName } from './shape'
import type { Tone } from './tag'

/** A state: its word first in meaning, its shape first in sight. */
export function StateWord({
  shape,
  tone,
  children,
}: {
  shape: ShapeName
  tone?: Tone | undefined
  children: ReactNode
}) {
  return (
    <span className="st">
      <Shape name={shape} tone={tone} />
      <span>{children}</span>
    </span>
  )
}
