import { useLocale, useTranslations } from 'next-intl'
import type { CoverageSheet } from '@/lib/coverage/queries/sheet'
import { isInvented, sizeOf } from '@/lib/coverage/rules'
import { narrowed } from '@/lib/filters'
import { routes } from '@/lib/routes'
import { besideFor } from '../commitment/governing-text'
import { Table } from '../ui/table'
import { MixWords } from './mix-words'

/** The cloth in words: each item with who names it, who only comes through a crosswalk, and where it is bare. */
export function ThreadTable({ sheet }: { sheet: CoverageSheet }) {
  const t = useTranslations('coverage')
  const locale = useLocale()
  const { framework, threads, rows } = sheet
  const bareAt = (index: number, why: string) => rows.filter(({ cells }) => cells[index]?.why === why).length
  return (
    <Table
      caption={t('inWords')}
      captionHidden
      columns={[
        { key: 'item', label: t('item'), header: true },
        // What was invented is counted nowhere but in its own rows.
        ...(isInvented(sheet.sheet)
          ? []
          : ([
              { key: 'named', label: t('named'), numeric: true },
              { key: 'through', label: t('throughOnly'), numeric: true },
              { key: 'work', label: t('work') },
            ] as const)),
        { key: 'bare', label: t('bareFor') },
      ]}
      rows={threads.map((thread, index) => ({
        id: thread.id,
        lang: thread.language,
        cells: {
          item: (
            <>
              <a href={routes.frameworkItem(locale, framework.code, thread.code)}>{thread.code}</a>{' '}
              {thread.title}
              {besideFor(locale, thread.language, thread.titles).map((text) => (
                <span key={text.language} className="note block" lang={text.language}>
                  {text.text}
                </span>
              ))}
              {thread.hasParts && thread.code !== sheet.node?.code ? (
                <span className="note block" lang={locale}>
                  <a href={routes.coverageSheet(locale, framework.code, sheet.sheet, thread.code)}>
                    {t('parts')}
                  </a>
                </span>
              ) : null}
            </>
          ),
          named:
            sizeOf(thread.direct) === 0 ? (
              t('none')
            ) : (
              <a href={narrowed(routes.commitments(locale), { item: thread.code })}>
                {sizeOf(thread.direct)}
              </a>
            ),
          through: sizeOf(thread.derived),
          work: <MixWords mix={thread.direct} />,
          bare: t('bareCounts', {
            planned: bareAt(index, 'nothing_planned'),
            silent: bareAt(index, 'planned_not_reported'),
            marked: bareAt(index, 'not_applicable'),
          }),
        },
      }))}
    />
  )
}
