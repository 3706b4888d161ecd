import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { dayOf, sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import type { SeatedPerson } from '@/lib/seat/queries/people'
import { SeatRole } from '../person/seat-role'
import { LentUntil } from './lent-until'

/** Everybody in our seats, each with the way to hand the seat over. */
export function SeatedPeople({ people }: { people: readonly SeatedPerson[] }) {
  const t = useTranslations('seat')
  const locale = useLocale()
  return (
    <Table
      caption={t('people.title')}
      captionHidden
      columns={[
        { key: 'name', label: t('people.name'), header: true },
        { key: 'role', label: t('people.role') },
        { key: 'since', label: t('people.since') },
        { key: 'leave', label: t('people.leave'), bare: true },
      ]}
      rows={people.map(({ id, person, seat, startedAt, endedAt, delegatedBy, isKept }) => ({
        id,
        cells: {
          name: (
            <>
              {person.name} <span className="note">{person.email}</span>
            </>
          ),
          role: <SeatRole role={seat.role} plan={seat.plan} />,
          since: delegatedBy ? (
            <LentUntil by={delegatedBy.name} startedAt={startedAt} endedAt={endedAt} />
          ) : (
            sayDate({ on: dayOf(startedAt), precision: 'day' }, locale)
          ),
          leave:
            isKept && !delegatedBy ? (
              <a href={routes.leaveSeat(locale, id)}>
                {t('people.leaveThis')}
                <span className="sr"> {person.name}</span>
              </a>
            ) : null,
        },
      }))}
    />
  )
}
