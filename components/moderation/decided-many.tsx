import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { RowResult } from '@/lib/moderation/queries/decided'
import { routes } from '@/lib/routes'

/** What came of each entry: done, or why not, by name. */
export function DecidedMany({ rows }: { rows: readonly RowResult[] }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div className="flow">
      <Table
        caption={t('bench.resultOfEach')}
        columns={[
          { key: 'entry', label: t('moderation.entry'), header: true },
          { key: 'result', label: t('bench.resultColumn') },
        ]}
        rows={rows.map((row) => ({
          id: `${row.kind}.${row.id}`,
          cells: {
            entry: row.code ? (
              <span lang={row.language}>{`${row.code} ${row.title}`}</span>
            ) : (
              t('bench.unknownEntry')
            ),
            result: row.became ? (
              <Tag tone={row.became === 'published' ? 'leaf' : 'ink'}>{t(`bench.became.${row.became}`)}</Tag>
            ) : (
              <>
                <Tag tone="madder">{t('bench.notDone')}</Tag> {row.why ? t(row.why) : null}
              </>
            ),
          },
        }))}
      />
      <p>
        <LinkButton kind="secondary" href={routes.queue(locale)}>
          {t('moderation.backToQueue')}
        </LinkButton>
      </p>
    </div>
  )
}
