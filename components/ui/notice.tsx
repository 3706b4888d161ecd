import type { ReactNode } from 'react'

const kinds = {
  neutral: 'notice',
  caution: 'notice n-caution',
  'needs-decision': 'notice n-decision',
  done: 'notice n-done',
}

/** Something to know before reading on. Its title says the kind in words; the rule only repeats it. */
export function Notice({
  kind = 'neutral',
  title,
  live,
  children,
}: {
  kind?: keyof typeof kinds
  title?: ReactNode
  /** Read out when it appears: for the answer to something that the person just did. */
  live?: boolean
  children?: ReactNode
}) {
  return (
    <div className={kinds[kind]} role={live ? 'status' : undefined}>
      {title ? <h2>{title}</h2> : null}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
