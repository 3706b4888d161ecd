import type { ReactNode } from 'react'

/** The ledger's margin: beside what it is about on a wide page, right under it on a narrow one. It holds the
 * source, the confidence and how a figure was computed. */
export function Marginal({ notes, children }: { notes: ReactNode; children: ReactNode }) {
  return (
    <div className="marg">
      <div>{children}</div>
      <div role="note">{notes}</div>
    </div>
  )
}
