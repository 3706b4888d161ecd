import { useLocale, useTranslations } from 'next-intl'
import type { CountryInFull } from '@/lib/organisation/queries/countries'
import { OrganisationName } from '../organisation/organisation-name'
import { Table } from '../ui/table'

type Listed = CountryInFull['organisations'][number]

/** The organisations of the country, and apart from them the intergovernmental bodies that have their seat there. */
export function OrganisationsOfCountry({ organisations }: { organisations: readonly Listed[] }) {
  const t = useTranslations('country.page')
  const own = organisations.filter(({ type }) => type !== 'multilateral')
  const seated = organisations.filter(({ type }) => type === 'multilateral')
  return (
    <>
      <section aria-labelledby="organisations">
        <h2 id="organisations">{t('organisations')}</h2>
        {own.length === 0 ? (
          <p>{t('organisationsNone')}</p>
        ) : (
          <OrganisationTable caption={t('organisations')} organisations={own} />
        )}
      </section>
      {seated.length > 0 ? (
        <section aria-labelledby="seated" className="flow">
          <h2 id="seated">{t('seated')}</h2>
          <p className="note">{t('seatedLead')}</p>
          <OrganisationTable caption={t('seated')} organisations={seated} />
        </section>
      ) : null}
    </>
  )
}

function OrganisationTable({
  caption,
  organisations,
}: {
  caption: string
  organisations: readonly Listed[]
}) {
  const t = useTranslations('country.page')
  const type = useTranslations('organisation.type')
  const { compare } = new Intl.Collator(useLocale())
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'organisation', label: t('organisation'), header: true },
        { key: 'type', label: t('type') },
        { key: 'role', label: t('role'), bare: true },
      ]}
      rows={[...organisations]
        .sort((a, b) => compare(a.name, b.name))
        .map((organisation) => ({
          id: organisation.code,
          cells: {
            organisation: (
              <>
                <OrganisationName organisation={organisation} />
                {organisation.acronym ? (
                  <span className="note" lang={organisation.language}>
                    {' '}
                    {organisation.acronym}
                  </span>
                ) : null}
              </>
            ),
            type: type(organisation.type),
            role: <span lang="en">{organisation.role}</span>,
          },
        }))}
    />
  )
}
