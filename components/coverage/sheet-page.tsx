import { useLocale, useTranslations } from 'next-intl'
import type { CoverageSheet } from '@/lib/coverage/queries/sheet'
import { axisOf, isInvented, sheets, sizeOf, type Sheet } from '@/lib/coverage/rules'
import { routes } from '@/lib/routes'
import { Cloth, type ClothCell } from '../chart/cloth'
import { besideFor } from '../commitment/governing-text'
import { Details } from '../ui/details'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'
import { Tabs } from '../ui/tabs'
import { useRowNames } from './row-name'
import { ThreadTable } from './thread-table'

/** A sheet of coverage: the cloth, what it says in words, and the rows that nothing here touches. */
export function SheetPage({ sheet }: { sheet: CoverageSheet }) {
  const t = useTranslations('coverage')
  const locale = useLocale()
  const { framework, node } = sheet
  const under = node?.code ?? null
  return (
    <>
      <PageTitle
        eyebrow={
          <>
            <a href={routes.framework(locale, framework.code)} lang={framework.language}>
              {framework.name}
            </a>
          </>
        }
        title={node ? `${node.code} ${node.title}` : framework.name}
        lang={node?.language ?? framework.language}
        lead={t(`lead_.${sheet.sheet}`)}
      >
        {node
          ? besideFor(locale, node.language, node.titles).map((text) => (
              <p key={text.language} className="lead" lang={text.language}>
                {text.text}
              </p>
            ))
          : null}
      </PageTitle>
      <Tabs
        label={t('sheets')}
        tabs={[
          ...shownBeside(sheet.sheet).map((each) => ({
            href: routes.coverageSheet(locale, framework.code, each, under),
            label: t(`sheet.${each}`),
            current: each === sheet.sheet,
          })),
          { href: routes.gaps(locale, framework.code), label: t('sheet.gaps') },
        ]}
      />
      <div className="flow mt-6">
        <Woven sheet={sheet} />
        <section aria-labelledby="words">
          <h2 id="words">{t('inWords')}</h2>
          <Marginal
            notes={
              <>
                {axisOf(sheet.sheet) === 'country' ? <p>{t('how.countries')}</p> : null}
                <p>{t('how.counted')}</p>
                <p>{t('how.through')}</p>
                <p>{t('how.bare')}</p>
              </>
            }
          >
            <ThreadTable sheet={sheet} />
          </Marginal>
        </section>
        <Silent sheet={sheet} />
      </div>
    </>
  )
}

/** What was invented has its own sheets, reached from each other only. */
const shownBeside = (current: Sheet): Sheet[] =>
  sheets.filter((each) => isInvented(each) === isInvented(current))

function Woven({ sheet }: { sheet: CoverageSheet }) {
  const t = useTranslations('coverage')
  const locale = useLocale()
  const nameOf = useRowNames(sheet.sheet)
  const { framework, threads, rows } = sheet
  if (rows.length === 0) return <p>{t('nothing')}</p>
  // Countries in the alphabet of the reader: the record knows them by code.
  const inOrder = (these: typeof rows) =>
    axisOf(sheet.sheet) === 'country'
      ? [...these].sort((a, b) => nameOf(a).name.localeCompare(nameOf(b).name, locale))
      : these
  const cellOf = (row: CoverageSheet['rows'][number], index: number): ClothCell | null => {
    const thread = threads[index]
    const cell = row.cells[index]
    if (!thread || !cell) return null
    const href = routes.coverageCrossing(locale, framework.code, sheet.sheet, thread.code, row.code)
    if (cell.why === 'nothing_planned' || cell.why === 'not_applicable') return { href, bare: cell.why }
    const isThrough = sizeOf(cell.direct) === 0
    return { href, mix: isThrough ? cell.derived : cell.direct, isThrough }
  }
  return (
    <>
      <Cloth
        caption={t(`caption.${sheet.sheet}`)}
        rowsLabel={t(`rows.${sheet.sheet}`)}
        columns={threads.map((thread) => ({
          id: thread.id,
          code: thread.code.replace(`${framework.code}.`, ''),
          name: thread.title,
          lang: thread.language,
          href: thread.hasParts
            ? routes.coverageSheet(locale, framework.code, sheet.sheet, thread.code)
            : routes.frameworkItem(locale, framework.code, thread.code),
        }))}
        rows={inOrder(rows).map((row) => ({
          id: row.key,
          ...nameOf(row),
          cells: threads.map((_, index) => cellOf(row, index)),
        }))}
      />
      <p className="note">{t('how.read')}</p>
      <Pages sheet={sheet} />
    </>
  )
}

function Pages({ sheet }: { sheet: CoverageSheet }) {
  const t = useTranslations('coverage')
  const locale = useLocale()
  const { framework, node, next, previous } = sheet
  if (next === null && previous === null) return null
  const at = (from: string) =>
    from === ''
      ? routes.coverageSheet(locale, framework.code, sheet.sheet, node?.code ?? null)
      : routes.coverageSheetFrom(locale, framework.code, sheet.sheet, node?.code ?? null, from)
  return (
    <nav className="pager" aria-label={t('pages')}>
      {previous === null ? (
        <span />
      ) : (
        <a href={at(previous)} rel="prev">
          {t('previous')}
        </a>
      )}
      {next === null ? (
        <span />
      ) : (
        <a href={at(next)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}

function Silent({ sheet }: { sheet: CoverageSheet }) {
  const t = useTranslations('coverage')
  const nameOf = useRowNames(sheet.sheet)
  if (sheet.silent.length === 0) return null
  return (
    <Details summary={t('silent', { count: sheet.silent.length })}>
      <ul className="rows">
        {sheet.silent.slice(0, 200).map((row) => {
          const { name, lang, href } = nameOf(row)
          return (
            <li key={row.code}>
              <a href={href} lang={lang}>
                {name}
              </a>
            </li>
          )
        })}
      </ul>
    </Details>
  )
}
