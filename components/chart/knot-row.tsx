import { toneClass } from '../ui/tag'
import { type Work, workLook } from './states'

/** A plan at a glance, for a line in a list: its knots side by side. `label` says the counts, for this is one picture. */
export function KnotRow({
  label,
  knots,
}: {
  label: string
  knots: readonly { work: Work | null; percent?: number | null }[]
}) {
  return (
    <span className="knots" role="img" aria-label={label}>
      {knots.map(({ work, percent }, index) => {
        const { shape, tone } = workLook(work, percent)
        return (
          // Nothing but its place tells one small knot from the next.
          <svg key={`${index} ${shape}`} className={`k${toneClass(tone)}`}>
            <use href={`#${shape}`} />
          </svg>
        )
      })}
    </span>
  )
}
