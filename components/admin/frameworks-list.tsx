import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { FrameworkToCheck } from '@/lib/framework/queries/curation'
import { routes } from '@/lib/routes'

/** The frameworks, each with how much of it nobody has held against the text yet. */
export function FrameworksList({ frameworks }: { frameworks: readonly FrameworkToCheck[] }) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  return (
    <Table
      caption={t('stillToCheck')}
      columns={[
        { key: 'framework', label: t('framework'), header: true },
        { key: 'items', label: t('items'), numeric: true },
        { key: 'low', label: t('itemsLow'), numeric: true },
        { key: 'medium', label: t('itemsMedium'), numeric: true },
        { key: 'links', label: t('linksFrom'), numeric: true },
        { key: 'linksLow', label: t('linksLow'), numeric: true },
        { key: 'linksMedium', label: t('linksMedium'), numeric: true },
      ]}
      rows={frameworks.map((framework) => ({
        id: framework.code,
        cells: {
          framework: (
            <a href={routes.adminFramework(locale, framework.code)} lang={framework.language}>
              {framework.name}
            </a>
          ),
          items: framework.items.all,
          low: <Figure framework={framework} confidence="low" />,
          medium: <Figure framework={framework} confidence="medium" />,
          links: framework.links.all,
          linksLow: framework.links.low,
          linksMedium: framework.links.medium,
        },
      }))}
    />
  )
}

/** A figure that leads to what it counts. */
function Figure({ framework, confidence }: { framework: FrameworkToCheck; confidence: 'low' | 'medium' }) {
  const locale = useLocale()
  const count = framework.items[confidence]
  if (count === 0) return '0'
  return <a href={routes.adminFrameworkFrom(locale, framework.code, confidence)}>{count}</a>
}
