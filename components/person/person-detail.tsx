import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { dayOf, sayDate, sayMoment } from '@/lib/dates'
import {
  endSeat,
  endSignIns,
  giveSeat,
  makePasswordLink,
  reactivatePerson,
  suspendPerson,
} from '@/lib/person/actions'
import { roleLabels } from '@/lib/person/labels'
import type { PersonInFull } from '@/lib/person/queries'
import { routes } from '@/lib/routes'
import { LentUntil } from '../seat/lent-until'
import { AccountState } from './account-state'
import { SeatRole } from './seat-role'
import { SeatFields, type SeatChoices } from './seat-fields'

type Person = { person: PersonInFull }
/** A fresh key for each form on the page. */
type Keyed = { newKey: () => string }

export function PersonFacts({ person }: Person) {
  const t = useTranslations('people')
  const locale = useLocale()
  return (
    <DefinitionRows
      rows={[
        { id: 'email', term: t('emailColumn'), value: person.email },
        { id: 'state', term: t('stateColumn'), value: <AccountState person={person} /> },
        { id: 'sign-ins', term: t('one.openSignIns'), value: person.openSignIns || t('one.none') },
        {
          id: 'since',
          term: t('one.since'),
          value: sayDate({ on: dayOf(person.createdAt), precision: 'day' }, locale),
        },
      ]}
    />
  )
}

/** The link, where the administrator who asks has just made one. */
export function PasswordLink({ person, made }: Person & { made: { address: string; until: Date } }) {
  const t = useTranslations('people.one')
  const locale = useLocale()
  return (
    <Notice kind="done" title={t('linkMade')}>
      <label className="field" htmlFor="password-link">
        <span className="sr">{t('linkLabel', { name: person.name })}</span>
        <textarea
          className="in"
          id="password-link"
          readOnly
          rows={3}
          value={made.address}
          spellCheck={false}
        />
      </label>
      <p>{t('linkUntil', { until: sayMoment(made.until.toISOString(), locale) })}</p>
    </Notice>
  )
}

export function SeatsHeld({ person, newKey }: Person & Keyed) {
  const t = useTranslations()
  const locale = useLocale()
  if (person.memberships.length === 0) return <p>{t('people.one.noSeats')}</p>
  return (
    <Table
      caption={t('people.one.seats')}
      captionHidden
      columns={[
        { key: 'organisation', label: t('people.seat.organisation'), header: true },
        { key: 'role', label: t('people.seat.role') },
        { key: 'since', label: t('people.seat.since') },
        { key: 'end', label: t('people.seat.end'), bare: true },
      ]}
      rows={person.memberships.map(({ id, startedAt, endedAt, delegatedBy, seat }) => ({
        id,
        cells: {
          organisation: <span lang={seat.organisation.language}>{seat.organisation.name}</span>,
          role: <SeatRole role={seat.role} plan={seat.plan} />,
          since: delegatedBy ? (
            <LentUntil by={delegatedBy.name} startedAt={startedAt} endedAt={endedAt} />
          ) : (
            sayDate({ on: dayOf(startedAt), precision: 'day' }, locale)
          ),
          end: delegatedBy ? null : (
            <ActionForm action={endSeat} idempotencyKey={newKey()}>
              <input type="hidden" name="membership" value={id} />
              <Button kind="quiet">
                {t('people.seat.end')}
                <span className="sr">
                  {' '}
                  {t('people.seat.endThat', {
                    role: t(roleLabels[seat.role]),
                    organisation: seat.organisation.name,
                  })}
                </span>
              </Button>
              <p>
                <a href={routes.leaveSeat(locale, id)}>
                  {t('seat.people.leaveThis')}
                  <span className="sr"> {seat.organisation.name}</span>
                </a>
              </p>
            </ActionForm>
          ),
        },
      }))}
    />
  )
}

export function GiveSeatForm({ person, choices, newKey }: Person & Keyed & { choices: SeatChoices }) {
  const t = useTranslations('people.one')
  return (
    <ActionForm action={giveSeat} idempotencyKey={newKey()} label={t('giveSeat')}>
      <input type="hidden" name="person" value={person.id} />
      <SeatFields choices={choices} />
      <Button kind="secondary">{t('giveSeatSubmit')}</Button>
    </ActionForm>
  )
}

/** Letting in and keeping out: each act says first what it does. */
export function Access({ person, newKey }: Person & Keyed) {
  const t = useTranslations('people.one')
  const acts =
    person.state === 'suspended'
      ? [
          {
            id: 'reactivate',
            action: reactivatePerson,
            kind: 'secondary',
            why: t('reactivateWhy'),
            label: t('reactivate'),
          },
        ]
      : [
          {
            id: 'link',
            action: makePasswordLink,
            kind: 'secondary',
            why: t('linkWhy'),
            label: t('makeLink'),
          },
          ...(person.openSignIns > 0
            ? [
                {
                  id: 'end',
                  action: endSignIns,
                  kind: 'secondary',
                  why: t('endSignInsWhy'),
                  label: t('endSignIns'),
                },
              ]
            : []),
          { id: 'suspend', action: suspendPerson, kind: 'danger', why: t('suspendWhy'), label: t('suspend') },
        ]
  return acts.map(({ id, action, kind, why, label }) => (
    <ActionForm key={id} action={action} idempotencyKey={newKey()}>
      <input type="hidden" name="person" value={person.id} />
      <p className="measure" id={`why-${id}`}>
        {why}
      </p>
      <Button kind={kind === 'danger' ? 'danger' : 'secondary'} aria-describedby={`why-${id}`}>
        {label}
      </Button>
    </ActionForm>
  ))
}
