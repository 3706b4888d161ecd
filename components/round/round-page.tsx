import { useLocale, useTranslations } from 'next-intl'
import { sayDate, sayPeriod } from '@/lib/dates'
import { remindMissing } from '@/lib/round/actions'
import type { RoundInKeeping } from '@/lib/round/queries/keeping'
import { askedStates, canDo, isMissing, type AskedState } from '@/lib/round/rules'
import { routes } from '@/lib/routes'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { DefinitionRows } from '../ui/definition-rows'
import { LinkButton } from '../ui/link-button'
import { AskedTable } from './asked-table'
import { DueWords } from './due-words'

export type Narrowed = AskedState | 'missing' | null

type Props = {
  round: RoundInKeeping
  today: string
  /** Only the reports that stand so are listed. */
  state: Narrowed
  formKeys: ReadonlyMap<string, string>
}

/** A round as its coordinator keeps it: by when, how many stand how, what can be done, and every asked report. */
export function RoundPage({ round, today, state, formKeys }: Props) {
  const t = useTranslations('round')
  const locale = useLocale()
  const organisations = round.organisations
    .map((organisation) => ({
      ...organisation,
      lines: organisation.lines.filter(
        (line) => state === null || (state === 'missing' ? isMissing(line.state) : line.state === state),
      ),
    }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <div className="flow">
      <Facts round={round} />
      <Counts round={round} />
      {round.state === 'closed' ? null : <Acts round={round} formKey={formKeys.get('all') ?? ''} />}
      <section id="asked" className="space-y-3">
        <h2>{t('whoHasReported')}</h2>
        {state === null ? null : (
          <p>
            {t('onlyThese', { state: t(state === 'missing' ? 'missing' : `state.${state}`) })}{' '}
            <a href={`${routes.round(locale, round.id)}#asked`}>{t('showAll')}</a>
          </p>
        )}
        {organisations.length === 0 ? (
          <p>{t('nothingStandsSo')}</p>
        ) : (
          <AskedTable round={round} organisations={organisations} today={today} formKeys={formKeys} />
        )}
      </section>
    </div>
  )
}

function Facts({ round }: { round: RoundInKeeping }) {
  const t = useTranslations('round')
  const locale = useLocale()
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  const forAll = round.extensions.filter(({ organisationId }) => organisationId === null).at(-1)
  return (
    <DefinitionRows
      rows={[
        { id: 'state', term: t('stands'), value: t(`roundState.${round.state}`) },
        {
          id: 'plans',
          term: t('plans'),
          value: round.plans.map(({ code, name }) => `${code} ${name}`).join('; '),
        },
        { id: 'period', term: t('period'), value: sayPeriod(round.period, locale) },
        {
          id: 'due',
          term: t('due'),
          value: (
            <>
              {day(round.due.on)}
              <p className="note">
                <DueWords round={round} />
                {forAll && forAll.dueOn > round.due.on
                  ? ` ${t('extendedForAll', { date: day(forAll.dueOn) })}`
                  : null}
              </p>
            </>
          ),
        },
        ...(round.closedOn ? [{ id: 'closed', term: t('closedOn'), value: day(round.closedOn) }] : []),
      ]}
    />
  )
}

/** Each count leads to the reports that it counts. */
function Counts({ round: { id, state, counts } }: { round: RoundInKeeping }) {
  const t = useTranslations('round')
  const locale = useLocale()
  const shown: [key: AskedState, label: string][] =
    state === 'closed'
      ? [
          ['reported', t('state.reported')],
          ['silent', t('notReported')],
        ]
      : askedStates.map((each) => [each, t(`state.${each}`)])
  return (
    <nav className="row" aria-label={t('counts')}>
      <span>{t('askedCount', { count: counts.asked })}:</span>
      {shown.map(([key, label]) =>
        counts[key] === 0 ? (
          <span key={key} className="c-soft">
            {label} 0
          </span>
        ) : (
          <a key={key} href={routes.roundWhere(locale, id, key)}>
            {label} {counts[key]}
          </a>
        ),
      )}
    </nav>
  )
}

function Acts({ round, formKey }: { round: RoundInKeeping; formKey: string }) {
  const t = useTranslations('round')
  const locale = useLocale()
  const { state, counts } = round
  const others = (['extend', 'lock', 'reopen', 'close'] as const).filter((act) => canDo(act, state))
  return (
    <section className="space-y-3">
      <h2>{t('acts')}</h2>
      {canDo('remind', state) && counts.missing > 0 ? (
        <ActionForm action={remindMissing} idempotencyKey={formKey} label={t('remindAll')}>
          <input type="hidden" name="id" value={round.id} />
          <p className="hint measure">{t('remindAllHint')}</p>
          <Button>{t('remindAll')}</Button>
        </ActionForm>
      ) : null}
      <p className="btns">
        {others.map((act) => (
          <LinkButton key={act} kind="secondary" href={routes.roundAct(locale, round.id, act)}>
            {t(`act.${act}`)}
          </LinkButton>
        ))}
      </p>
    </section>
  )
}
