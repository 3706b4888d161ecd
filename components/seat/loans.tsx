import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { FormDateFields, FormSelect } from '@/components/ui/form-fields'
import { roleLabels } from '@/lib/person/labels'
import { endSeatLoan, lendOwnSeat } from '@/lib/seat/actions'
import type { Loans as LoansOfOne } from '@/lib/seat/queries/people'
import { LentUntil } from './lent-until'

type Keyed = { newKey: () => string }

/** Seats lent and borrowed, each with the way to end it, and a seat of one's own to lend for a period. */
export function Loans({ loans, newKey }: { loans: LoansOfOne } & Keyed) {
  const t = useTranslations()
  if (loans.loans.length === 0 && (loans.lendable.length === 0 || loans.colleagues.length === 0)) return null
  return (
    <section aria-labelledby="loans">
      <h2 id="loans">{t('seat.loans.title')}</h2>
      <p className="measure">{t('seat.loans.lead')}</p>
      {loans.loans.length > 0 ? (
        <ul className="rows">
          {loans.loans.map(({ id, seat, person, delegatedBy, startedAt, endedAt }) => (
            <li key={id} className="flow">
              <p>
                {person.name}: {t(roleLabels[seat.role])},{' '}
                <span lang={seat.organisation.language}>{seat.organisation.name}</span>
              </p>
              <p className="note">
                <LentUntil by={delegatedBy?.name ?? ''} startedAt={startedAt} endedAt={endedAt} />
              </p>
              <ActionForm
                action={endSeatLoan}
                idempotencyKey={newKey()}
                label={t('seat.loans.endOf', { person: person.name })}
              >
                <input type="hidden" name="membership" value={id} />
                <Button kind="quiet">
                  {t('seat.loans.end')}
                  <span className="sr"> {person.name}</span>
                </Button>
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : null}
      {loans.colleagues.length > 0
        ? loans.lendable.map((sitting) => (
            <Details
              key={sitting.id}
              summary={t('seat.loans.lend', { role: t(roleLabels[sitting.seat.role]) })}
            >
              <LendForm
                membership={sitting.id}
                role={t(roleLabels[sitting.seat.role])}
                loans={loans}
                newKey={newKey}
              />
            </Details>
          ))
        : null}
    </section>
  )
}

function LendForm({
  membership,
  role,
  loans,
  newKey,
}: { membership: string; role: string; loans: LoansOfOne } & Keyed) {
  const t = useTranslations('seat.loans')
  return (
    <ActionForm action={lendOwnSeat} idempotencyKey={newKey()} label={t('lend', { role })}>
      <input type="hidden" name="membership" value={membership} />
      <FormSelect
        name="person"
        label={t('to')}
        empty={t('choose')}
        options={loans.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <FormDateFields name="from" label={t('from')} hint={t('dayHint')} />
      <FormDateFields name="until" label={t('until')} hint={t('dayHint')} />
      <Button kind="secondary">{t('submit')}</Button>
    </ActionForm>
  )
}
