import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { Button } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import { roleLabels } from '@/lib/person/labels'
import type { PersonInList } from '@/lib/person/queries'
import { routes } from '@/lib/routes'
import { AccountState } from './account-state'

/** People as their keeper finds them: by name, with what they may do and whether they can sign in. */
export function PeopleList({
  locale,
  people,
  search,
  before,
  after,
}: {
  locale: string
  people: readonly PersonInList[]
  search: string
  before?: string | undefined
  after?: string | undefined
}) {
  const t = useTranslations()
  const within = search || undefined
  return (
    <div className="flow">
      <form role="search" action={routes.adminPeople(locale)} className="form">
        <TextInput
          name="search"
          label={t('people.search')}
          type="search"
          defaultValue={search}
          maxLength={100}
        />
        <div className="btns">
          <Button kind="secondary">{t('people.find')}</Button>
          {search ? <a href={routes.adminPeople(locale)}>{t('people.showAll')}</a> : null}
        </div>
      </form>
      {people.length === 0 ? (
        <EmptyState title={t('people.none')}>{search ? t('people.noneWhy', { search }) : null}</EmptyState>
      ) : (
        <Table
          caption={t('people.caption', { count: people.length })}
          columns={[
            { key: 'person', label: t('people.person'), header: true },
            { key: 'email', label: t('people.emailColumn') },
            { key: 'seats', label: t('people.seats') },
            { key: 'state', label: t('people.stateColumn') },
          ]}
          rows={people.map((person) => ({
            id: person.id,
            cells: {
              person: (
                <>
                  <a href={routes.adminPerson(locale, person.id)}>{person.name}</a>{' '}
                  {person.isDemonstration ? <Tag tone="soft">{t('people.demonstration')}</Tag> : null}
                </>
              ),
              email: person.email,
              seats: <Seats seats={person.memberships} />,
              state: <AccountState person={person} />,
            },
          }))}
        />
      )}
      <Pagination
        newer={before ? routes.adminPeople(locale, { search: within, before }) : undefined}
        older={after ? routes.adminPeople(locale, { search: within, after }) : undefined}
      />
    </div>
  )
}

function Seats({ seats }: { seats: PersonInList['memberships'] }) {
  const t = useTranslations()
  if (seats.length === 0) return <span className="c-soft">{t('people.noSeat')}</span>
  return (
    <ul>
      {seats.map(({ id, seat }) => (
        <li key={id}>
          {t.rich('people.seat.atRich', {
            role: t(roleLabels[seat.role]),
            organisation: () => <span lang={seat.organisation.language}>{seat.organisation.name}</span>,
          })}
        </li>
      ))}
    </ul>
  )
}
