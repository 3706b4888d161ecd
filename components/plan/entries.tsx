import type { ReactNode } from 'react'

export type Entry = { id: string; when?: ReactNode; what: ReactNode; more?: ReactNode; aside?: ReactNode }

/** A ruled list for a narrow column: when, what, and what belongs to it, one under the other. */
export function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className="border-t border-ink">
      {entries.map(({ id, when, what, more, aside }) => (
        <li key={id} className="border-b border-rule py-2.5">
          {when || aside ? (
            <p className="note flex flex-wrap justify-between gap-x-4">
              <span>{when}</span>
              <span>{aside}</span>
            </p>
          ) : null}
          <p>{what}</p>
          {more ? <p className="note">{more}</p> : null}
        </li>
      ))}
    </ul>
  )
}
