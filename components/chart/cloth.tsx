import { useTranslations } from 'next-intl'
import { ClothKnot, type Mix } from './cloth-knot'

export type ClothColumn = { id: string; code: string; name: string; href: string; lang?: string | undefined }
export type ClothRow = {
  id: string
  name: string
  href: string
  lang?: string | undefined
  /** One a column; null is a bare crossing. */
  cells: readonly (ClothCell | null)[]
}
/** `isThrough`: only a crosswalk leads here. A crossing may be bare and say why. */
export type ClothCell =
  | { href: string; mix: Mix; isThrough?: boolean }
  | { href: string; bare: 'nothing_planned' | 'not_applicable' }

// More threads than this would be too narrow to follow: the cloth then lies in strips at every width.
const widest = 20

/** Framework items one way, plans or countries the other, a knot where they meet. It is a table all through, so it is its
 * own text; on a narrow page each row folds into a strip whose crossings carry their codes. */
export function Cloth({
  caption,
  rowsLabel,
  columns,
  rows,
}: {
  caption: string
  /** What the rows are: work plans, countries. */
  rowsLabel: string
  columns: readonly ClothColumn[]
  rows: readonly ClothRow[]
}) {
  const t = useTranslations('chart')
  return (
    <table className={`cloth${columns.length > widest ? ' strips' : columns.length > 12 ? ' fine' : ''}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowsLabel}</th>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              <a href={column.href} title={column.name} lang={column.lang}>
                {column.code}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" lang={row.lang}>
              <a href={row.href}>{row.name}</a>
            </th>
            {row.cells.map((cell, index) => {
              const column = columns[index]
              return column ? (
                <td className="x" key={column.id} data-l={column.code}>
                  {cell ? (
                    <CellOf cell={cell} crossing={`${row.name} × ${column.code} ${column.name}`} />
                  ) : null}
                </td>
              ) : null
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('cloth.pull', { rows: rowsLabel })}</th>
          {columns.map((column, index) => {
            const pulls = rows.filter(({ cells }) => {
              const cell = cells[index]
              return cell && 'mix' in cell
            }).length
            return (
              <td key={column.id} data-l={column.code}>
                {pulls === 0 ? <b title={t('cloth.gap')}>0</b> : pulls}
              </td>
            )
          })}
        </tr>
      </tfoot>
    </table>
  )
}

function CellOf({ cell, crossing }: { cell: ClothCell; crossing: string }) {
  const t = useTranslations('chart')
  if ('mix' in cell) return <ClothKnot {...cell} crossing={crossing} />
  return (
    <a className={`bare-x ${cell.bare}`} href={cell.href}>
      <span className="sr">
        {crossing}: {t(`cloth.${cell.bare}`)}
      </span>
    </a>
  )
}
