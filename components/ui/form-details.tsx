'use client'

import type { ReactNode } from 'react'
import { Details } from './details'
import { useField } from './form-context'

/** Unfolds by itself, and comes back unfolded when what was typed inside was sent and not taken. */
export function FormDetails({
  field,
  summary,
  children,
}: {
  field: string
  summary: ReactNode
  children: ReactNode
}) {
  const { one, error, turn } = useField(field)
  return (
    <Details key={turn} summary={summary} open={Boolean(one) || error !== undefined}>
      {children}
    </Details>
  )
}
