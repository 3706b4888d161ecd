import { useLocale, useTranslations } from 'next-intl'
import { slippedMonths } from '@/lib/baseline/rules'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import { sayDate } from '@/lib/dates'
import { wordDifferences } from '@/lib/history/differences'
import { Movements } from '../baseline/change-told'
import { DueMoved } from '../baseline/moved-note'
import { useSayPart, useSayValue } from '../baseline/say-value'
import { Difference } from '../history/difference'
import { Marginal } from '../ui/marginal'

type Move = CommitmentInFull['moves'][number]

/** What was first promised and what moved: the promise then and now, then every accepted move with its reason. */
export function Moves({ commitment }: { commitment: CommitmentInFull }) {
  const t = useTranslations('baseline.public')
  const { moves, dueOn, firstDue, standing, indicators } = commitment
  const months = firstDue.times > 0 ? slippedMonths(firstDue.first, dueOn) : 0
  const lowered = loweredIn(moves)
  return (
    <section id="moved" aria-labelledby="moved-title">
      <h2 id="moved-title" className="mb-3">
        {t('title')}
      </h2>
      {moves.length === 0 ? (
        <p className="c-soft">{t('never')}</p>
      ) : (
        <Marginal notes={<p>{t('onlyAccepted')}</p>}>
          <div className="flow">
            <DueMoved commitment={commitment} />
            {months === 0 ? null : (
              <p>{t(months > 0 ? 'slipped' : 'forward', { months: Math.abs(months) })}</p>
            )}
            {standing && standing.loweredTargets > 0
              ? indicators
                  .filter(({ id }) => lowered.has(id))
                  .map(({ id, title, language }) => (
                    <p key={id}>
                      <strong>
                        {t.rich('lowered', { title: () => <span lang={language}>{title}</span> })}
                      </strong>
                    </p>
                  ))
              : null}
            <ol className="rows" aria-label={t('moves')}>
              {[...moves].reverse().map((move) => (
                <OneMove key={move.id} move={move} language={commitment.language} />
              ))}
            </ol>
          </div>
        </Marginal>
      )}
    </section>
  )
}

/** Indicators that some move made weaker; the standing says whether they still are. */
const loweredIn = (moves: readonly Move[]) =>
  new Set(
    moves
      .filter(
        ({ movements }) => movements.includes('target_lowered') || movements.includes('ceiling_loosened'),
      )
      .map(({ partId }) => partId),
  )

function OneMove({ move, language }: { move: Move; language: string }) {
  const t = useTranslations('baseline')
  const locale = useLocale()
  const say = useSayValue()
  const sayPart = useSayPart()
  const { field, part, from, to, unit, organisation } = move
  const day = (at: string) => sayDate({ on: at.slice(0, 10), precision: 'day' }, locale)
  return (
    <li>
      <p className="note">{move.decidedAt ? t('public.accepted', { date: day(move.decidedAt) }) : null}</p>
      <div className="measure">
        <p>
          <b lang={part?.language}>{sayPart(field, part?.title ?? null)}</b> <Movements change={move} />
        </p>
        {from.kind === 'text' && to.kind === 'text' ? (
          <Difference
            pieces={wordDifferences(from.text ?? '', to.text ?? '', language)}
            language={language}
          />
        ) : (
          <p>
            {t('then')}: <del>{say(from, unit)}</del>
            <br />
            {t('now')}: <ins>{say(to, unit)}</ins>
          </p>
        )}
        <p className="pre" lang={move.language}>
          {move.reason}
        </p>
        <p className="note">
          {t.rich('public.by', {
            organisation: () => <span lang={organisation.language}>{organisation.name}</span>,
            date: day(move.proposedAt),
          })}
        </p>
      </div>
    </li>
  )
}
