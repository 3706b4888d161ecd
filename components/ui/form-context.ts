'use client'

import { createContext, useContext } from 'react'
import type { FormState } from '@/lib/action/form-state'
import { fieldOf } from './control'

/** What the form last heard back, and how often it was sent: controls are mounted afresh with each answer, because
 * a browser's form reset would otherwise put an old choice back into a select or a radio. */
export const FormContext = createContext<{ state: FormState; turn: number }>({
  state: { status: 'idle' },
  turn: 0,
})

/** The error and the typed value of one field, by its name. */
export function useField(name: string) {
  const { state, turn } = useContext(FormContext)
  const errors = state.status === 'invalid' ? state.errors : []
  const values = state.status === 'invalid' || state.status === 'refused' ? state.values : undefined
  const typed = values?.[name]
  const spoken = fieldOf(name)

  return {
    turn,
    answered: values !== undefined,
    error: errors.find(({ field }) => field === spoken)?.message,
    errorWithin: errors.find(({ field }) => field === spoken || field.startsWith(`${spoken}.`))?.message,
    one: Array.isArray(typed) ? typed[0] : typed,
    many: typed === undefined ? undefined : Array.isArray(typed) ? typed : [typed],
    part: (part: string) => {
      const value = values?.[`${name}.${part}`]
      return Array.isArray(value) ? value[0] : value
    },
  }
}
