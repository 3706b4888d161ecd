import type { ReactNode } from 'react'

/** Nothing here: why, and what can be done about it. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="ruled measure prose">
      <p className="display text-lg">{title}</p>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
