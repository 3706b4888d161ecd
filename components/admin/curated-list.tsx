import { useLocale, useTranslations } from 'next-intl'
import { ConfidenceMark } from '@/components/page/confidence-mark'
import { EmptyState } from '@/components/page/empty-state'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import type { CommitmentsToCurate } from '@/lib/framework/queries/curated-commitments'
import { routes } from '@/lib/routes'
import { useChoices } from './choices'
import { NextPage } from './next-page'

type Asked = { words?: string; confidence?: string; after?: string }

/** Published commitments to check and to align, narrowed by words and by how sure their facts are. */
export function CuratedList({ list, asked }: { list: CommitmentsToCurate; asked: Asked }) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  const { confidences } = useChoices()
  const narrowed = {
    ...(asked.words ? { words: asked.words } : {}),
    ...(asked.confidence ? { confidence: asked.confidence } : {}),
  }
  return (
    <div className="flow">
      <form action={routes.curation(locale)} className="form" aria-label={t('narrow')}>
        <TextInput name="words" type="search" label={t('words')} width="medium" defaultValue={asked.words} />
        <Select
          name="confidence"
          label={t('someFactIs')}
          options={confidences}
          empty={t('any')}
          defaultValue={asked.confidence}
        />
        <Button kind="secondary">{t('narrow')}</Button>
      </form>
      {list.commitments.length === 0 ? (
        <EmptyState title={t('nothingFound')} />
      ) : (
        <Table
          caption={t('publishedCommitments')}
          columns={[
            { key: 'commitment', label: t('commitment'), header: true },
            { key: 'plan', label: t('plan') },
            { key: 'confidence', label: t('howSure') },
            { key: 'claims', label: t('alignments'), numeric: true },
            { key: 'low', label: t('alignmentsLow'), numeric: true },
          ]}
          rows={list.commitments.map((row) => ({
            id: row.id,
            cells: {
              commitment: (
                <a
                  href={routes.adminAlignments(locale, row.id)}
                  lang={row.language}
                >{`${row.code} ${row.title}`}</a>
              ),
              plan: row.plan.code,
              confidence: <ConfidenceMark confidence={row.confidence} always />,
              claims: row.claims.all,
              low: row.claims.low,
            },
          }))}
        />
      )}
      <NextPage
        first={
          asked.after ? { href: routes.curationFrom(locale, narrowed), label: t('fromBeginning') } : null
        }
        next={
          list.next
            ? { href: routes.curationFrom(locale, { ...narrowed, after: list.next }), label: t('nextOnes') }
            : null
        }
      />
    </div>
  )
}
