import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Schedule } from '@/lib/progress/rules'
import { toneClass } from '../ui/tag'
import { StateWord } from '../ui/state-word'
import { scheduleLook, type Work, workLook, workOrder } from './states'

export type StripKnot = {
  id: string
  href: string
  /** Its code and title; the picture adds the states in words. */
  name: string
  lang?: string | undefined
  work: Work | null
  percent?: number | null | undefined
  schedule?: Schedule | undefined
}
export type StripWarp = {
  id: string
  name: ReactNode
  lang?: string | undefined
  href?: string | undefined
  /** The figures at the thread's end. */
  note?: ReactNode
  knots: readonly StripKnot[]
}
/** Where the lists of the commitments in one state are. */
type StateHrefs = {
  workHref?: ((work: Work) => string) | undefined
  scheduleHref?: ((schedule: Schedule) => string) | undefined
}

const pressing: readonly Schedule[] = ['at_risk', 'delayed', 'overdue']

/** A plan as cloth: each pillar is a thread of it, each commitment a knot in the ground that is woven there, dyed as far
 * as its work has come. The counts stand above, in words; needs the WeaveSheet of the shells. */
export function PlanStrip({
  caption,
  warps,
  workHref,
  scheduleHref,
}: {
  caption: string
  warps: readonly StripWarp[]
} & StateHrefs) {
  return (
    <figure className="strip">
      <figcaption className="sr">{caption}</figcaption>
      <StripKey knots={warps.flatMap(({ knots }) => knots)} workHref={workHref} scheduleHref={scheduleHref} />
      <ol>
        {warps.map((warp) => (
          <li className="warp" key={warp.id}>
            <span lang={warp.lang}>{warp.href ? <a href={warp.href}>{warp.name}</a> : warp.name}</span>
            <div className="weft">
              <svg aria-hidden="true">
                <rect width="100%" height="100%" fill="url(#weave)" />
              </svg>
              <ul>
                {warp.knots.map((knot) => (
                  <StripKnotOf key={knot.id} knot={knot} />
                ))}
              </ul>
            </div>
            <span className="note">{warp.note}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

function StripKnotOf({ knot }: { knot: StripKnot }) {
  const t = useTranslations('progress')
  const { shape, tone } = workLook(knot.work, knot.percent)
  const pressed = knot.schedule && pressing.includes(knot.schedule) ? knot.schedule : undefined
  const words = [
    knot.name,
    t(`implementation.${knot.work ?? 'not_reported'}`),
    ...(pressed ? [t(`schedule.${pressed}`)] : []),
  ]
  return (
    <li>
      <a href={knot.href} title={words.join(' · ')} lang={knot.lang}>
        <svg className={`kn${toneClass(tone)}`} aria-hidden="true">
          <use href={`#${shape}`} />
        </svg>
        {pressed ? (
          <svg className={`kw${toneClass(scheduleLook[pressed].tone)}`} aria-hidden="true">
            <use href={`#${scheduleLook[pressed].shape}`} />
          </svg>
        ) : null}
      </a>
    </li>
  )
}

function StripKey({
  knots,
  workHref,
  scheduleHref,
}: StateHrefs & {
  knots: readonly StripKnot[]
}) {
  const t = useTranslations('progress')
  const words = workOrder.flatMap((work) => {
    const count = knots.filter((knot) => (knot.work ?? 'not_reported') === work).length
    return count === 0 ? [] : [{ work, count, ...workLook(work, 50) }]
  })
  const pressed = pressing.flatMap((schedule) => {
    const count = knots.filter((knot) => knot.schedule === schedule).length
    return count === 0 ? [] : [{ schedule, count, ...scheduleLook[schedule] }]
  })
  return (
    <ul className="key">
      {words.map(({ work, count, shape, tone }) => (
        <li key={work}>
          <StateWord shape={shape} tone={tone}>
            <b>{count}</b>{' '}
            {workHref ? (
              <a href={workHref(work)}>{t(`implementation.${work}`)}</a>
            ) : (
              t(`implementation.${work}`)
            )}
          </StateWord>
        </li>
      ))}
      {pressed.map(({ schedule, count, shape, tone }) => (
        <li key={schedule}>
          <StateWord shape={shape} tone={tone}>
            <b>{count}</b>{' '}
            {scheduleHref ? (
              <a href={scheduleHref(schedule)}>{t(`schedule.${schedule}`)}</a>
            ) : (
              t(`schedule.${schedule}`)
            )}
          </StateWord>
        </li>
      ))}
    </ul>
  )
}
