'use client'

import { baseName } from '@/lib/action/form-state'
import { useBase } from './form-context'

/** Sends along, hidden, what a field was filled with: so the server can tell what was changed here from what somebody
 * else changed meanwhile. Only in a form that merges. */
export function FilledWith({
  name,
  value,
}: {
  name: string
  value?: string | readonly string[] | undefined
}) {
  return useBase(name, value ?? '').map((each, index) => (
    <input key={`${String(index)} ${each}`} type="hidden" name={baseName(name)} value={each} />
  ))
}
