import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { everything } from '@/lib/coverage-routes'
import type { CoverageSheet } from '@/lib/coverage/queries/sheet'
import { isInvented } from '@/lib/coverage/rules'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'
import { PublicShell } from '../page/public-shell'
import { SheetPage } from './sheet-page'

/** What the address of a sheet asks: `item` and `from` where it names them. */
export type SheetParams = { locale: string; framework: string; by: string; item?: string; from?: string }

export const sheetAsked = ({ framework, by, item, from }: SheetParams) => ({
  framework: decodeURIComponent(framework),
  by: decodeURIComponent(by),
  under: item === undefined || item === everything ? null : decodeURIComponent(item),
  from: from === undefined ? null : decodeURIComponent(from),
})

const pathOf = (locale: string, { framework, sheet, node }: CoverageSheet, from: string | null) =>
  from === null
    ? routes.coverageSheet(locale, framework.code, sheet, node?.code ?? null)
    : routes.coverageSheetFrom(locale, framework.code, sheet, node?.code ?? null, from)

export async function sheetMetadata(locale: string, sheet: CoverageSheet | null, from: string | null) {
  if (!sheet) notFound()
  const t = await getTranslations({ locale, namespace: 'coverage' })
  const of = sheet.node ? `${sheet.node.code} ${sheet.node.title}` : sheet.framework.name
  return publicMetadata({
    path: pathOf(locale, sheet, from),
    title: `${t('title')}: ${of}`,
    description: t(`lead_.${sheet.sheet}`),
  })
}

export async function SheetShell({
  locale,
  sheet,
  from,
}: {
  locale: string
  sheet: CoverageSheet | null
  from: string | null
}) {
  if (!sheet) notFound()
  const t = await getTranslations({ locale, namespace: 'page' })
  const { framework, path } = sheet
  return (
    <PublicShell
      path={pathOf(locale, sheet, from)}
      demonstration={isInvented(sheet.sheet)}
      crumbs={[
        { href: routes.coverage(locale), label: t('coverage') },
        ...(sheet.node
          ? [
              {
                href: routes.coverageSheet(locale, framework.code, sheet.sheet),
                label: framework.name,
                lang: framework.language,
              },
            ]
          : []),
        ...path.map(({ code, title, language }) => ({
          href: routes.coverageSheet(locale, framework.code, sheet.sheet, code),
          label: `${code} ${title}`,
          lang: language,
        })),
      ]}
    >
      <SheetPage sheet={sheet} />
    </PublicShell>
  )
}
