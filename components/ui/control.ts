import type { ReactNode } from 'react'

/** What every control on a form is told: its name, its words, and what is wrong with it. */
export type ControlProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Adds "(optional)" to the label: most of our questions need an answer, so the exception is marked. */
  optional?: boolean | undefined
  required?: boolean | undefined
  /** The language of what is typed, where it is not the page's. */
  lang?: string | undefined
}

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  lang?: string | undefined
  disabled?: boolean | undefined
}

/** A list's name without its mark: errors speak of `items`, its boxes are named `items[]`. */
export const fieldOf = (name: string) => name.replace(/\[\]$/, '')

/** The id that an error summary links to; one rule for every control. */
export const controlId = (name: string) => `f-${fieldOf(name)}`

export const describedBy = (id: string, { hint, error }: Pick<ControlProps, 'hint' | 'error'>) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
