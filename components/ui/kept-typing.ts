'use client'

import { createContext } from 'react'

/** What was typed on this page before the sign-in ended, by the form in which it was typed. */
export type KeptTyping = { form: string; values: Record<string, string | string[]> }

/** `writer` is a mark of who fills in the forms of this page: what is kept is shown to nobody else. */
export const KeptTypingContext = createContext<{ writer: string | null; kept: readonly KeptTyping[] }>({
  writer: null,
  kept: [],
})
