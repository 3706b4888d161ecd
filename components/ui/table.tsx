import type { ReactNode } from 'react'

export type Column<Key extends string> = {
  key: Key
  label: string
  numeric?: boolean
  /** Names the row. One column at least. */
  header?: boolean
  /** On a narrow page the cell stands alone, without its column's name in front. */
  bare?: boolean
}
export type Row<Key extends string> = {
  id: string
  cells: Partial<Record<Key, ReactNode>>
  lang?: string | undefined
}

/** A ruled table. On a narrow page each row folds into an entry that carries its columns' names. */
export function Table<Key extends string>({
  caption,
  columns,
  rows,
  total,
  captionHidden,
}: {
  caption: ReactNode
  columns: readonly Column<Key>[]
  rows: readonly Row<Key>[]
  total?: Row<Key>
  captionHidden?: boolean
}) {
  return (
    <table className="tbl fold">
      <caption>{captionHidden ? <span className="sr">{caption}</span> : caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? 'num' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RowOf key={row.id} row={row} columns={columns} />
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <RowOf row={total} columns={columns} />
        </tfoot>
      ) : null}
    </table>
  )
}

function RowOf<Key extends string>({ row, columns }: { row: Row<Key>; columns: readonly Column<Key>[] }) {
  return (
    <tr>
      {columns.map(({ key, label, numeric, header, bare }) =>
        header ? (
          <th key={key} scope="row" lang={row.lang}>
            {row.cells[key]}
          </th>
        ) : (
          <td key={key} className={numeric ? 'num' : undefined} data-l={bare ? undefined : label}>
            {row.cells[key]}
          </td>
        ),
      )}
    </tr>
  )
}
