import { useLocale, useTranslations } from 'next-intl'
import { ConfidenceMark } from '@/components/page/confidence-mark'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { Tag } from '@/components/ui/tag'
import type { FrameworkInCuration, ItemInCuration } from '@/lib/framework/queries/curation'
import { routes } from '@/lib/routes'

export type Sureness = 'high' | 'medium' | 'low'
type Props = { framework: FrameworkInCuration; only: Sureness | null }

/** Every item and every link of a framework with how far it was checked, and the way to check it. */
export function FrameworkCuration({ framework, only }: Props) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  const items = framework.items.filter(({ confidence }) => only === null || confidence === only)
  const counted = (confidence: Sureness) =>
    framework.items.filter((item) => item.confidence === confidence).length
  return (
    <div className="flow">
      <Tabs
        label={t('showOnly')}
        tabs={[
          {
            href: routes.adminFramework(locale, framework.code),
            label: t('allItems'),
            count: framework.items.length,
            current: only === null,
          },
          ...(['low', 'medium', 'high'] as const).map((confidence) => ({
            href: routes.adminFrameworkFrom(locale, framework.code, confidence),
            label: t(`confidence.${confidence}`),
            count: counted(confidence),
            current: only === confidence,
          })),
        ]}
      />
      <Table
        caption={t('items')}
        columns={[
          { key: 'item', label: t('item'), header: true },
          { key: 'paragraphs', label: t('paragraphs') },
          { key: 'confidence', label: t('howSure') },
          { key: 'checked', label: t('whatWasRead') },
        ]}
        rows={items.map((item) => ({
          id: item.id,
          cells: {
            item: <ItemName item={item} framework={framework.code} />,
            paragraphs: item.paragraphs ?? '',
            confidence: <ConfidenceMark confidence={item.confidence} always />,
            checked: item.checkedSource ?? '',
          },
        }))}
      />
      <Links framework={framework} only={only} />
    </div>
  )
}

function ItemName({ item, framework }: { item: ItemInCuration; framework: string }) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  return (
    <>
      <a href={routes.adminFrameworkItem(locale, framework, item.code)} lang={item.language}>
        {`${item.code} ${item.title}`}
      </a>
      {item.isWithdrawn ? (
        <>
          {' '}
          <Tag tone="soft">{t('withdrawn')}</Tag>
        </>
      ) : null}
    </>
  )
}

function Links({ framework, only }: Props) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  const links = framework.links.filter(({ confidence }) => only === null || confidence === only)
  if (links.length === 0) return null
  return (
    <Table
      caption={t('linksFrom')}
      columns={[
        { key: 'link', label: t('link'), header: true },
        { key: 'relation', label: t('relationLabel') },
        { key: 'confidence', label: t('howSure') },
        { key: 'checked', label: t('whatWasRead') },
      ]}
      rows={links.map((link) => ({
        id: link.id,
        cells: {
          link: (
            <a href={routes.adminCrosswalkLink(locale, link.id)}>{`${link.from} → ${link.to?.code ?? ''}`}</a>
          ),
          relation: t(`relation.${link.relation}`),
          confidence: <ConfidenceMark confidence={link.confidence} always />,
          checked: link.checkedSource ?? '',
        },
      }))}
    />
  )
}
