import type { ReactNode } from 'react'

/** The page's one h1, what kind of thing it is above it, and one sentence under it. */
export function PageTitle({
  title,
  eyebrow,
  lead,
  lang,
  children,
}: {
  title: ReactNode
  eyebrow?: ReactNode
  lead?: ReactNode
  lang?: string | undefined
  children?: ReactNode
}) {
  return (
    <header className="title">
      {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
      <h1 lang={lang}>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </header>
  )
}
