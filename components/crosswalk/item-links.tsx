import { useLocale, useTranslations } from 'next-intl'
import type { FrameworkItemInFull } from '@/lib/framework/queries/item'
import { routes } from '@/lib/routes'
import { Table } from '../ui/table'
import { CrosswalkKind } from './crosswalk-kind'
import { LinkDisputes } from './link-disputes'
import { LinkEnd, LinkStanding } from './link-parts'

/** What crosswalks say of the item: where it leads, and what leads to it. */
export function ItemLinks({ item }: { item: FrameworkItemInFull }) {
  const t = useTranslations('framework.item')
  const { from, to } = item.links
  if (from.length === 0 && to.length === 0)
    return (
      <section aria-labelledby="links">
        <h2 id="links">{t('linksFrom')}</h2>
        <p className="c-soft">{t('noLinks')}</p>
      </section>
    )
  return (
    <>
      {from.length > 0 ? (
        <section aria-labelledby="links-from">
          <h2 id="links-from">{t('linksFrom')}</h2>
          <LinkTable
            caption={t('linksFrom')}
            code={item.code}
            links={from.map((link) => ({ ...link, end: { item: link.item, framework: link.framework } }))}
          />
        </section>
      ) : null}
      {to.length > 0 ? (
        <section aria-labelledby="links-to">
          <h2 id="links-to">{t('linksTo')}</h2>
          <LinkTable
            caption={t('linksTo')}
            code={item.code}
            isIncoming
            links={to.map((link) => ({ ...link, end: { item: link.item, framework: null } }))}
          />
        </section>
      ) : null}
    </>
  )
}

type Links = FrameworkItemInFull['links']
type Link = Omit<Links['to'][number], 'item'> & {
  end: { item: Links['from'][number]['item']; framework: Links['from'][number]['framework'] }
}

/** The two codes of a link, whichever of them this page is about. */
function endsOf({ end }: Link, code: string, isIncoming = false) {
  const other = end.item?.code ?? end.framework?.code ?? ''
  return isIncoming ? { from: other, to: code } : { from: code, to: other }
}

function LinkTable({
  caption,
  code,
  links,
  isIncoming,
}: {
  caption: string
  code: string
  links: readonly Link[]
  isIncoming?: boolean | undefined
}) {
  const t = useTranslations('framework.item')
  const relation = useTranslations('framework.relation')
  const level = useTranslations('framework.level')
  const locale = useLocale()
  const end = { key: 'end' as const, label: t('item'), header: true }
  const how = { key: 'relation' as const, label: t('relation'), bare: true }
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        ...(isIncoming ? [end, how] : [how, end]),
        { key: 'crosswalk', label: t('crosswalk'), bare: true },
        { key: 'checked', label: t('checked'), bare: true },
      ]}
      rows={links.map((link) => ({
        id: link.id,
        cells: {
          relation: (
            <span>
              {relation(link.relation)}
              <span className="note block">
                {t('level')}: {level.has(link.level) ? level(link.level) : link.level}
              </span>
            </span>
          ),
          end: <LinkEnd end={link.end} note={link.note} />,
          crosswalk: (
            <span>
              <a href={routes.crosswalk(locale, link.crosswalk.code)} lang="en">
                {link.crosswalk.name}
              </a>
              <span className="note block">
                {link.crosswalk.kind === 'editorial' ? <CrosswalkKind kind="editorial" /> : null}{' '}
                <a href={routes.crosswalkEdition(locale, link.crosswalk.code, link.crosswalk.edition)}>
                  {t('edition', { edition: link.crosswalk.edition })}
                </a>
              </span>
            </span>
          ),
          checked: (
            <>
              <LinkStanding link={link} source />
              <LinkDisputes
                disputes={link.disputes}
                link={{ id: link.id, ...endsOf(link, code, isIncoming) }}
              />
            </>
          ),
        },
      }))}
    />
  )
}
