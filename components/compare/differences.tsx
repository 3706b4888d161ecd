import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Compared } from '@/lib/compare/queries/public-page'
import { sayDate } from '@/lib/dates'
import { WorkWord } from '../chart/state-words'
import { useFigure } from '../commitment/numeric-target'
import { CommitmentThen } from './commitment-then'

type Result = NonNullable<Compared['result']>
const kinds = ['added', 'removed', 'moved', 'slipped', 'lowered', 'led', 'reported'] as const
type Kind = (typeof kinds)[number]

/** The counts, each leading to its list, and the lists. What does not differ is not listed. */
export function Differences({ result, plan }: { result: Result; plan: string }) {
  const t = useTranslations('compare')
  const found = kinds.filter((kind) => result[kind].length > 0)
  const [before, after] = result.counts
  return (
    <>
      <p>{result.isThere ? t('counts', { before, after }) : t('notThere')}</p>
      {found.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <ul>
          {found.map((kind) => (
            <li key={kind}>
              <a href={`#${kind}`}>{t(`count.${kind}`, { count: result[kind].length })}</a>
            </li>
          ))}
        </ul>
      )}
      {found.map((kind) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{t(`heading.${kind}`)}</h2>
          <ul className="flow">
            <Rows kind={kind} result={result} plan={plan} />
          </ul>
        </section>
      ))}
    </>
  )
}

function Rows({ kind, result, plan }: { kind: Kind; result: Result; plan: string }) {
  const t = useTranslations('compare')
  const say = useFigure()
  const locale = useLocale()
  const day = kind === 'removed' ? result.from : result.to
  const row = (key: string, of: Result['added'][number], said?: ReactNode) => (
    <li key={key}>
      <CommitmentThen plan={plan} of={of} day={day} />
      {said ? <div>{said}</div> : null}
    </li>
  )
  const nobody = t('nobody')
  switch (kind) {
    case 'added':
    case 'removed':
      return <>{result[kind].map((each) => row(each.id, each))}</>
    case 'moved':
      return <>{result.moved.map((each) => row(each.id, each, <Move from={each.from} to={each.to} />))}</>
    case 'slipped':
      return (
        <>
          {result.slipped.map((each) =>
            row(
              each.id,
              each,
              t('slip', {
                from: sayDate(each.from, locale),
                to: sayDate(each.to, locale),
                months: each.months,
                days: each.days,
              }),
            ),
          )}
        </>
      )
    case 'lowered':
      return (
        <>
          {result.lowered.map((each) =>
            row(
              each.target.id,
              each,
              <>
                <span lang={each.target.language}>{each.target.title}</span>:{' '}
                {t('lower', {
                  from: say(each.from, each.target),
                  to: each.to === null ? t('noTarget') : say(each.to, each.target),
                })}
              </>,
            ),
          )}
        </>
      )
    case 'led':
      return (
        <>
          {result.led.map((each) =>
            row(each.id, each, t('fromTo', { from: each.from ?? nobody, to: each.to ?? nobody })),
          )}
        </>
      )
    case 'reported':
      return (
        <>
          {result.reported.map((each) =>
            row(each.id, each, t('until', { day: sayDate({ on: each.for, precision: 'day' }, locale) })),
          )}
        </>
      )
  }
}

function Move({ from, to }: Pick<Result['moved'][number], 'from' | 'to'>) {
  const t = useTranslations('compare')
  return (
    <>
      {t.rich('move', {
        from: () => <WorkWord work={from.implementation} percent={from.percentComplete} />,
        to: () => <WorkWord work={to.implementation} percent={to.percentComplete} />,
      })}
    </>
  )
}
