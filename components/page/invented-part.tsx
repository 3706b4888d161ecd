import type { ReactNode } from 'react'
import { DemonstrationMark } from './demonstration-mark'

/** The part of a list that was invented to be shown, below what is real. */
export function InventedPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-16">
      <DemonstrationMark />
      <h2 className="my-6">{title}</h2>
      {children}
    </section>
  )
}
