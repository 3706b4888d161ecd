import { useLocale, useTranslations } from 'next-intl'
import { ConfidenceMark } from '@/components/page/confidence-mark'
import { EmptyState } from '@/components/page/empty-state'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import type { OrganisationsToKeep } from '@/lib/organisation/queries/keeping'
import { routes } from '@/lib/routes'
import { NextPage } from './next-page'

type Asked = { words?: string; after?: string }

/** Organisations on record, found by any part of their code, name or acronym. */
export function OrganisationsKept({ list, asked }: { list: OrganisationsToKeep; asked: Asked }) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  const narrowed: Record<string, string> = asked.words ? { words: asked.words } : {}
  return (
    <>
      <form action={routes.adminOrganisations(locale)} className="form" aria-label={t('findOrganisation')}>
        <TextInput
          name="words"
          type="search"
          label={t('findOrganisation')}
          hint={t('findOrganisationHint')}
          width="medium"
          defaultValue={asked.words}
        />
        <Button kind="secondary">{t('find')}</Button>
      </form>
      <p role="status">{t('found', { count: list.found })}</p>
      {list.organisations.length === 0 ? (
        <EmptyState title={t('nothingFound')} />
      ) : (
        <Table
          caption={t('organisations')}
          captionHidden
          columns={[
            { key: 'organisation', label: t('organisation'), header: true },
            { key: 'country', label: t('country') },
            { key: 'type', label: t('typeLabel') },
            { key: 'confidence', label: t('howSure') },
            { key: 'successors', label: t('succeededBy') },
          ]}
          rows={list.organisations.map((row) => ({
            id: row.code,
            cells: {
              organisation: (
                <>
                  <a href={routes.adminOrganisation(locale, row.code)} lang={row.language}>
                    {row.name}
                  </a>{' '}
                  <span className="note">{[row.code, row.acronym].filter(Boolean).join(' · ')}</span>
                </>
              ),
              country: row.country?.name ?? '',
              type: t(`type.${row.type}`),
              confidence: <ConfidenceMark confidence={row.confidence} always />,
              successors: row.successors.join(', '),
            },
          }))}
        />
      )}
      <NextPage
        first={
          asked.after
            ? { href: routes.adminOrganisationsFrom(locale, narrowed), label: t('fromBeginning') }
            : null
        }
        next={
          list.next
            ? {
                href: routes.adminOrganisationsFrom(locale, { ...narrowed, after: list.next }),
                label: t('nextOnes'),
              }
            : null
        }
      />
    </>
  )
}
