'use client'

import { createContext, useContext } from 'react'
import { baseName, type FormState } from '@/lib/action/form-state'
import { fieldOf } from './control'

type Values = Record<string, string | string[]>

/**
 * What the form last heard back, and how often it was sent: controls are mounted afresh with each answer, because
 * a browser's form reset would otherwise put an old choice back into a select or a radio. `base` is there in a form
 * that merges with what others save meanwhile: what it sends as what it was filled with, where that moved on.
 */
export const FormContext = createContext<{
  state: FormState
  turn: number
  merges: boolean
  base?: Values | undefined
}>({ state: { status: 'idle' }, turn: 0, merges: false })

const valuesIn = (state: FormState): Values | undefined => ('values' in state ? state.values : undefined)

/** The error and the typed value of one field, by its name. */
export function useField(name: string) {
  const { state, turn } = useContext(FormContext)
  const errors = state.status === 'invalid' ? state.errors : []
  const values = valuesIn(state)
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

/** What a field was filled with, as a form that merges sends it along; nothing where it is not known or not asked. */
export function useBase(name: string, filled: string | readonly string[]): readonly string[] {
  const { state, merges, base } = useContext(FormContext)
  if (!merges) return []
  const posted = base ?? valuesIn(state)
  const known = posted ? posted[baseName(name)] : filled
  if (known === undefined) return []
  return typeof known === 'string' ? [known] : known.length === 0 ? [''] : known
}
