import type { ReactNode } from 'react'

export type Definition = {
  id: string
  term: ReactNode
  value: ReactNode
  note?: ReactNode
  lang?: string | undefined
}

/** Facts about one thing, a ruled line each. */
export function DefinitionRows({ rows }: { rows: readonly Definition[] }) {
  return (
    <dl className="rows">
      {rows.map((row) => (
        <div key={row.id}>
          <dt>{row.term}</dt>
          <dd lang={row.lang}>{row.value}</dd>
          {row.note ? <dd className="note">{row.note}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
