import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Schedule } from '@/lib/progress/rules'
import { Details } from '../ui/details'
import type { ShapeName } from '../ui/shape'
import { StateWord } from '../ui/state-word'
import { Table } from '../ui/table'
import type { Tone } from '../ui/tag'
import { stacked } from './geometry'
import { scheduleLook, scheduleOrder, type Work, workLook, workOrder } from './states'

export type StatusRow = {
  id: string
  name: ReactNode
  lang?: string | undefined
  href?: string | undefined
  work: Record<Work, number>
  schedule: Record<Schedule, number>
}
export type StatusHref = (row: string, scale: 'work' | 'schedule', state: string) => string

/** Work and schedule, pillar by pillar: two bars that are never added up, on one scale for all rows, each with its
 * figures in words under it. */
export function StatusBars({
  caption,
  rowsLabel,
  rows,
  hrefOf,
}: {
  caption: string
  rowsLabel: string
  rows: readonly StatusRow[]
  hrefOf?: StatusHref | undefined
}) {
  const t = useTranslations('chart')
  const most = Math.max(1, ...rows.map(totalOf))
  return (
    <figure className="bars">
      <figcaption className="sr">{caption}</figcaption>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <p lang={row.lang}>
              <b>{row.href ? <a href={row.href}>{row.name}</a> : row.name}</b>{' '}
              <span className="note">{t('commitments', { count: totalOf(row) })}</span>
            </p>
            <Scale row={row} scale="work" most={most} hrefOf={hrefOf} />
            <Scale row={row} scale="schedule" most={most} hrefOf={hrefOf} />
          </li>
        ))}
      </ul>
      <Details summary={t('asTable')}>
        <StatusTable caption={caption} rowsLabel={rowsLabel} rows={rows} />
      </Details>
    </figure>
  )
}

const totalOf = (row: StatusRow) => workOrder.reduce((sum, work) => sum + row.work[work], 0)

function usePartsOf(row: StatusRow, scale: 'work' | 'schedule') {
  const t = useTranslations('progress')
  const parts: { state: Work | Schedule; count: number; word: string; shape: ShapeName; tone: Tone }[] = [
    ...(scale === 'work' ? workOrder : []).map((work) => ({
      state: work,
      count: row.work[work],
      word: t(`implementation.${work}`),
      ...workLook(work, 50),
    })),
    ...(scale === 'schedule' ? scheduleOrder : []).map((schedule) => ({
      state: schedule,
      count: row.schedule[schedule],
      word: t(`schedule.${schedule}`),
      ...scheduleLook[schedule],
    })),
  ]
  return stacked(parts)
}

function Scale({
  row,
  scale,
  most,
  hrefOf,
}: {
  row: StatusRow
  scale: 'work' | 'schedule'
  most: number
  hrefOf?: StatusHref | undefined
}) {
  const t = useTranslations('chart')
  const parts = usePartsOf(row, scale)
  const percent = (count: number) => `${Math.round((1000 * count) / most) / 10}%`
  return (
    <>
      <svg className="bar" aria-hidden="true">
        {parts.map((part) => (
          // A window of its own clips the shape where the part is too narrow for it.
          <svg
            key={part.state}
            className={`b-${part.state}`}
            x={percent(part.from)}
            width={percent(part.count)}
          >
            <rect width="100%" height="16" />
            <use href={`#${part.shape}`} x="5" y="3" width="10" height="10" />
          </svg>
        ))}
      </svg>
      <ul className="key">
        <li className="note">{t(`scale.${scale}`)}</li>
        {parts.map((part) => (
          <li key={part.state}>
            <StateWord shape={part.shape} tone={part.tone}>
              {part.count} {hrefOf ? <a href={hrefOf(row.id, scale, part.state)}>{part.word}</a> : part.word}
            </StateWord>
          </li>
        ))}
      </ul>
    </>
  )
}

function StatusTable({
  caption,
  rowsLabel,
  rows,
}: {
  caption: string
  rowsLabel: string
  rows: readonly StatusRow[]
}) {
  const t = useTranslations('progress')
  const chart = useTranslations('chart')
  const columns = [
    ...workOrder.map((work) => ({
      key: `work.${work}`,
      label: t(`implementation.${work}`),
      of: (row: StatusRow) => row.work[work],
    })),
    ...scheduleOrder.map((schedule) => ({
      key: `schedule.${schedule}`,
      label: `${chart('scale.schedule')}: ${t(`schedule.${schedule}`)}`,
      of: (row: StatusRow) => row.schedule[schedule],
    })),
  ].filter(({ of }) => rows.some((row) => of(row) > 0))
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'name', label: rowsLabel, header: true },
        ...columns.map(({ key, label }) => ({ key, label, numeric: true })),
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        lang: row.lang,
        cells: { name: row.name, ...Object.fromEntries(columns.map(({ key, of }) => [key, of(row)])) },
      }))}
    />
  )
}
