import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { BurdenOfCountry } from '@/lib/pack/queries/burden'
import { routes } from '@/lib/routes'
import { useCountryNames } from '../organisation/country-name'
import { EmptyState } from '../page/empty-state'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'
import { Table } from '../ui/table'

/** What forums ask of one country, how often it is the same, and how much of it the record answers already. */
export function BurdenPage({ burden }: { burden: BurdenOfCountry }) {
  const t = useTranslations('pack.burden')
  const locale = useLocale()
  const sayCountry = useCountryNames()
  const { country, forums, all, period } = burden
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  if (forums.length === 0)
    return (
      <>
        <PageTitle eyebrow={t('title')} title={sayCountry(country.code, country.name)} />
        <EmptyState title={t('none')} />
      </>
    )
  return (
    <>
      <PageTitle
        eyebrow={t('title')}
        title={sayCountry(country.code, country.name)}
        lead={t('lead', { forums: forums.length, ...all })}
      />
      <Marginal
        notes={
          <>
            <p>{t('how')}</p>
            <p>{t('period', { start: day(period.start), end: day(period.end) })}</p>
            <p>{t('notScored')}</p>
          </>
        }
      >
        <Table
          caption={t('byForum')}
          columns={[
            { key: 'forum', label: t('forum'), header: true },
            { key: 'commitments', label: t('commitments'), numeric: true },
            { key: 'facts', label: t('facts'), numeric: true },
            { key: 'again', label: t('again'), numeric: true },
            { key: 'answered', label: t('answered'), numeric: true },
          ]}
          rows={forums.map(({ code, name, ...asked }) => ({
            id: code,
            cells: {
              forum: (
                <a href={`${routes.forums(locale)}#${code}`} lang="en">
                  {name}
                </a>
              ),
              ...asked,
            },
          }))}
        />
      </Marginal>
    </>
  )
}
