import { useLocale, useTranslations } from 'next-intl'
import type { UsesOfItem } from '@/lib/framework/queries/curation'
import { routes } from '@/lib/routes'

/** What in force still names the item, so that it cannot be withdrawn yet. */
export function ItemUses({ uses: { commitments, others, links } }: { uses: UsesOfItem }) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  if (commitments.length + others + links.length === 0) return <p className="note">{t('itemUnused')}</p>
  return (
    <section className="flow" aria-labelledby="uses">
      <h2 id="uses">{t('itemUses')}</h2>
      <p className="measure">{t('itemUsesMean')}</p>
      {commitments.length + others > 0 ? (
        <>
          <h3>{t('usedByCommitments', { count: commitments.length + others })}</h3>
          <ul className="rows">
            {commitments.map(({ id, code, title, language }) => (
              <li key={id}>
                <a href={routes.adminAlignments(locale, id)}>{code}</a> <span lang={language}>{title}</span>
              </li>
            ))}
          </ul>
          {others > 0 ? <p className="note">{t('usedByOthers', { count: others })}</p> : null}
        </>
      ) : null}
      {links.length > 0 ? (
        <>
          <h3>{t('usedByLinks', { count: links.length })}</h3>
          <ul className="rows">
            {links.map(({ id, from, to, crosswalk }) => (
              <li key={id}>
                {`${from} → ${to}`}{' '}
                <a href={routes.adminCrosswalk(locale, crosswalk.code)} lang="en">
                  {t('edition', { name: crosswalk.name, edition: crosswalk.edition })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
