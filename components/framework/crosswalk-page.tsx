import { useLocale, useTranslations } from 'next-intl'
import type { CrosswalkInFull } from '@/lib/framework/queries/crosswalks'
import { routes } from '@/lib/routes'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'
import { Table } from '../ui/table'
import { ConfidenceCounts } from './confidence-counts'
import { CrosswalkKind } from './crosswalk-kind'
import { LinkEnd, LinkStanding } from './link-parts'

/** A crosswalk with every link that it makes, who made it, and how far each was checked. */
export function CrosswalkPage({ crosswalk }: { crosswalk: CrosswalkInFull }) {
  const t = useTranslations('framework.crosswalk')
  const locale = useLocale()
  const { edition, name, kind, fromFramework, toFramework, counted, source } = crosswalk
  const framework = (end: typeof fromFramework) => () => (
    <a href={routes.framework(locale, end.code)} lang={end.language}>
      {end.name}
    </a>
  )
  return (
    <>
      <PageTitle
        eyebrow={t('eyebrow', { edition })}
        title={name}
        lang="en"
        lead={t.rich('between', { from: framework(fromFramework), to: framework(toFramework) })}
      />
      <Marginal
        notes={
          <>
            <p>
              <CrosswalkKind kind={kind} />
            </p>
            <p>{t(`kindMeans.${kind}`)}</p>
            <p>
              {t('source')}: <span lang="en">{source}</span>
            </p>
            <ConfidenceCounts counted={counted} />
            <p>{t('oneStep')}</p>
          </>
        }
      >
        <LinkTable crosswalk={crosswalk} />
      </Marginal>
    </>
  )
}

function LinkTable({ crosswalk: { links, counted, source } }: { crosswalk: CrosswalkInFull }) {
  const t = useTranslations('framework.crosswalk')
  const relation = useTranslations('framework.relation')
  const level = useTranslations('framework.level')
  return (
    <Table
      caption={t('links', { count: counted.all })}
      columns={[
        { key: 'from', label: t('from'), bare: true },
        { key: 'relation', label: t('relation'), bare: true },
        { key: 'to', label: t('to'), header: true },
        { key: 'checked', label: t('checked'), bare: true },
      ]}
      rows={links.map((link, index) => ({
        id: link.id,
        cells: {
          from:
            // Its title once; the rows that go on from the same item repeat its code.
            links[index - 1]?.fromItem.id === link.fromItem.id ? (
              link.fromItem.code
            ) : (
              <LinkEnd end={{ item: link.fromItem, framework: null }} />
            ),
          relation: (
            <span>
              {relation(link.relation)}
              {link.level === 'item' ? null : (
                <span className="note block">{level.has(link.level) ? level(link.level) : link.level}</span>
              )}
            </span>
          ),
          to: <LinkEnd end={{ item: link.toItem, framework: link.toFramework }} note={link.note} />,
          checked: <LinkStanding link={link} source={link.source !== source} />,
        },
      }))}
    />
  )
}
