import type { ReactNode } from 'react'

export type Tone = 'ink' | 'soft' | 'faint' | 'indigo' | 'madder' | 'turmeric' | 'leaf'

export const toneClass = (tone: Tone = 'ink') => (tone === 'ink' ? '' : ` c-${tone}`)

/** A word in a ruled frame, for what a thing is rather than how it stands. */
export function Tag({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag${toneClass(tone)}`}>{children}</span>
}
