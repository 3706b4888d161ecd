import { useTranslations } from 'next-intl'
import { diamondBand, stacked } from './geometry'
import { type Work, workOrder } from './states'

export type Mix = Partial<Record<Work, number>>

const dyes: Partial<Record<Work, string>> = {
  completed: 'd-done',
  in_progress: 'd-half',
  discontinued: 'd-cut',
}

/** Several commitments in one knot: dyed from below by what is done, striped by what is under way, bare for the rest;
 * dotted when nothing was reported of any. Above one, it carries its count in its eye. */
export function ClothKnot({
  href,
  mix,
  crossing,
  isThrough,
}: {
  href: string
  mix: Mix
  crossing: string
  /** Only a crosswalk leads here: drawn smaller, and said. */
  isThrough?: boolean | undefined
}) {
  const t = useTranslations('progress')
  const chart = useTranslations('chart')
  const bands = stacked(workOrder.map((work) => ({ work, count: mix[work] ?? 0 })))
  const count = bands.reduce((sum, band) => sum + band.count, 0)
  const silent = bands.every(({ work }) => work === 'not_reported')
  const done = bands.every(({ work }) => work === 'completed')
  const words = bands.map((band) => `${band.count} ${t(`implementation.${band.work}`)}`)
  return (
    <a
      href={href}
      title={`${crossing}: ${chart('commitments', { count })}${isThrough ? `, ${chart('cloth.through')}` : ''} (${words.join(', ')})`}
    >
      <svg
        className={`kn c-${silent ? 'faint' : done ? 'leaf' : 'indigo'}${isThrough ? ' thin' : ''}`}
        viewBox="0 0 24 24"
        aria-hidden="true"
      >
        <path className={silent ? 'kp absent' : 'kp'} d={diamondBand(0, 1)} />
        {bands.map(({ work, from, count: part }) =>
          dyes[work] ? (
            <path key={work} className={dyes[work]} d={diamondBand(from / count, (from + part) / count)} />
          ) : null,
        )}
        {count > 1 && !silent ? <path className="kp eye" d="M12 5.5 18.5 12 12 18.5 5.5 12z" /> : null}
        {done && count === 1 ? <path className="kp eye" d="M12 8.5 15.5 12 12 15.5 8.5 12z" /> : null}
        {count > 1 ? (
          <text x="12" y="15">
            {count}
          </text>
        ) : null}
      </svg>
    </a>
  )
}
