import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import { remindMissing } from '@/lib/round/actions'
import type { AskedOrganisation, RoundInKeeping } from '@/lib/round/queries/keeping'
import { canDo } from '@/lib/round/rules'
import { routes } from '@/lib/routes'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { Table } from '../ui/table'
import { AskedWord } from './state-word'

type Props = {
  round: RoundInKeeping
  organisations: readonly AskedOrganisation[]
  today: string
  /** A key for the form of each organisation. */
  formKeys: ReadonlyMap<string, string>
}

/** Organisations by what they were asked: each report with how it stands, and what can be done about it. */
export function AskedTable({ round, organisations, today, formKeys }: Props) {
  const t = useTranslations('round')
  const locale = useLocale()
  return (
    <Table
      caption={t('askedCaption')}
      captionHidden
      columns={[
        { key: 'organisation', label: t('organisation'), header: true },
        ...(round.state === 'closed' ? [] : [{ key: 'due' as const, label: t('due') }]),
        { key: 'reports', label: t('reports') },
        ...(round.state === 'closed' ? [] : [{ key: 'act' as const, label: t('acts'), bare: true }]),
      ]}
      rows={organisations.map((organisation) => ({
        id: organisation.id,
        cells: {
          organisation: <span lang={organisation.language}>{organisation.name}</span>,
          due: organisation.isExempt ? (
            <span className="c-soft">{t('notAsked')}</span>
          ) : (
            sayDate({ on: organisation.dueOn, precision: 'day' }, locale)
          ),
          reports: <Reports organisation={organisation} />,
          act: organisation.isExempt ? null : (
            <Acts
              round={round}
              organisation={organisation}
              today={today}
              formKey={formKeys.get(organisation.id) ?? ''}
            />
          ),
        },
      }))}
    />
  )
}

function Reports({ organisation }: { organisation: AskedOrganisation }) {
  const locale = useLocale()
  return (
    <ul className="space-y-2">
      {organisation.lines.map(({ commitment, state, isClosed }) => (
        <li key={commitment.id}>
          <AskedWord state={state} isClosed={isClosed} />{' '}
          <a
            href={routes.commitment(locale, commitment.planCode, commitment.code)}
            lang={commitment.language}
          >
            {`${commitment.code} ${commitment.title}`}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Acts({
  round,
  organisation,
  today,
  formKey,
}: {
  round: RoundInKeeping
  organisation: AskedOrganisation
  today: string
  formKey: string
}) {
  const t = useTranslations('round')
  const locale = useLocale()
  const { id, name, isMissing, remindedOn, isReopened } = organisation
  const whom = <span className="sr">{` ${name}`}</span>
  if (!isMissing) return null
  return (
    <div className="space-y-2">
      {canDo('remind', round.state) ? (
        remindedOn === today ? (
          <p className="note">{t('remindedToday')}</p>
        ) : (
          <>
            <ActionForm action={remindMissing} idempotencyKey={formKey} label={t('remindOne', { name })}>
              <input type="hidden" name="id" value={round.id} />
              <input type="hidden" name="organisationId" value={id} />
              <Button kind="secondary">
                {t('remind')}
                {whom}
              </Button>
            </ActionForm>
            {remindedOn ? (
              <p className="note">
                {t('remindedOn', { date: sayDate({ on: remindedOn, precision: 'day' }, locale) })}
              </p>
            ) : null}
          </>
        )
      ) : null}
      {canDo('extend', round.state) ? (
        <p>
          <a href={routes.roundAct(locale, round.id, 'extend', id)}>
            {t('extendOne')}
            {whom}
          </a>
        </p>
      ) : null}
      {isReopened ? <p className="note">{t('isReopened')}</p> : null}
      {canDo('reopen-for-one', round.state) && !isReopened ? (
        <p>
          <a href={routes.roundAct(locale, round.id, 'reopen', id)}>
            {t('reopenOne')}
            {whom}
          </a>
        </p>
      ) : null}
    </div>
  )
}
