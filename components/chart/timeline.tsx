import { useLocale, useTranslations } from 'next-intl'
import { monthsBetween, lastDay, type PartialDate, sayDate } from '@/lib/dates'
import { timeLine } from './geometry'

export type TimelineMilestone = {
  id: string
  name: string
  lang?: string | undefined
  /** As first promised. */
  first: PartialDate | null
  /** As promised now; the same as the first where nothing slipped. */
  current: PartialDate | null
  reached: PartialDate | null
}

/** Milestones on one line of time: where each was promised, where it stands now, and the slip between them. */
export function Timeline({
  caption,
  milestones,
  today,
}: {
  caption: string
  milestones: readonly TimelineMilestone[]
  /** YYYY-MM-DD */
  today: string
}) {
  const t = useTranslations('chart')
  const now: PartialDate = { on: today, precision: 'day' }
  const dates = milestones.flatMap(({ first, current, reached }) =>
    [first, current, reached].filter((date) => date !== null),
  )
  const line = timeLine([...dates, now])
  return (
    <figure className="time">
      <figcaption className="sr">{caption}</figcaption>
      {dates.length > 0 ? (
        <svg className="axis" aria-hidden="true">
          {line.years.map(({ year, at }) => (
            <text key={year} x={`${at}%`} y="12">
              {year}
            </text>
          ))}
          <text className="i-now" x={`${line.at(now)}%`} y="30">
            {t('time.today')}
          </text>
        </svg>
      ) : null}
      <ol>
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <MilestoneWords milestone={milestone} />
            <Lane milestone={milestone} line={line} now={now} />
          </li>
        ))}
      </ol>
    </figure>
  )
}

function MilestoneWords({
  milestone: { name, lang, first, current, reached },
}: {
  milestone: TimelineMilestone
}) {
  const t = useTranslations('chart')
  const locale = useLocale()
  const slip = first && current ? monthsBetween(lastDay(first), lastDay(current)) : 0
  const moved = first && current && (first.on !== current.on || first.precision !== current.precision)
  return (
    <div>
      <b lang={lang}>{name}</b>
      <p className="note">
        {reached ? `${t('time.reached', { date: sayDate(reached, locale) })} ` : null}
        {moved
          ? t('time.moved', {
              first: sayDate(first, locale),
              current: sayDate(current, locale),
              months: Math.max(slip, 0),
            })
          : current
            ? t('time.due', { date: sayDate(current, locale) })
            : t('time.undated')}
      </p>
    </div>
  )
}

function Lane({
  milestone: { first, current, reached },
  line,
  now,
}: {
  milestone: TimelineMilestone
  line: ReturnType<typeof timeLine>
  now: PartialDate
}) {
  const from = first && `${line.at(first)}%`
  const to = current && `${line.at(current)}%`
  const moved = from && to && from !== to
  return (
    <svg className="lane" aria-hidden="true">
      <line className="t-base" x2="100%" y1="14" y2="14" />
      {line.years.map(({ year, at }) => (
        <line key={year} className="t-base" x1={`${at}%`} x2={`${at}%`} y1="10" y2="18" />
      ))}
      <line className="t-now" x1={`${line.at(now)}%`} x2={`${line.at(now)}%`} y2="28" />
      {moved ? <line className="t-slip" x1={from} x2={to} y1="14" y2="14" /> : null}
      {moved ? <circle className="t-first" cx={from} cy="14" r="4" /> : null}
      {to ? <At x={to} shape="diamond-0" tone={reached ? 'c-faint' : 'c-indigo'} /> : null}
      {reached ? <At x={`${line.at(reached)}%`} shape="diamond-full" tone="c-leaf" /> : null}
    </svg>
  )
}

function At({ x, shape, tone }: { x: string; shape: string; tone: string }) {
  return (
    <svg x={x} y="14" overflow="visible" className={tone}>
      <use href={`#${shape}`} x="-9" y="-9" width="18" height="18" />
    </svg>
  )
}
