import { useTranslations } from 'next-intl'
import type { Difference, LinkBetween, LinkWord } from '@/lib/crosswalk/rules'
import { Table } from '../ui/table'

/** Link by link what one edition says otherwise than another: added, changed word by word, removed. */
export function EditionChanges({ difference }: { difference: Difference }) {
  const t = useTranslations('crosswalk.changes')
  const { added, changed, removed } = difference
  if (added.length + changed.length + removed.length === 0) return <p>{t('none')}</p>
  return (
    <>
      {added.length > 0 ? <Links caption={t('added', { count: added.length })} links={added} /> : null}
      {changed.length > 0 ? (
        <Table
          caption={t('changed', { count: changed.length })}
          columns={[
            { key: 'link', label: t('link'), header: true },
            { key: 'how', label: t('how') },
          ]}
          rows={changed.map(({ before, after, fields }) => ({
            id: `${after.from} ${after.to}`,
            cells: {
              link: `${after.from} → ${after.to}`,
              how: (
                <ul>
                  {fields.map((field) => (
                    <li key={field}>
                      <Changed field={field} before={before} after={after} />
                    </li>
                  ))}
                </ul>
              ),
            },
          }))}
        />
      ) : null}
      {removed.length > 0 ? (
        <Links caption={t('removed', { count: removed.length })} links={removed} />
      ) : null}
    </>
  )
}

function Links({ caption, links }: { caption: string; links: readonly LinkBetween[] }) {
  const t = useTranslations('crosswalk.changes')
  const relation = useTranslations('framework.relation')
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'link', label: t('link'), header: true },
        { key: 'relation', label: t('relation') },
      ]}
      rows={links.map((link) => ({
        id: `${link.from} ${link.to}`,
        cells: { link: `${link.from} → ${link.to}`, relation: relation(link.relation) },
      }))}
    />
  )
}

function Changed({ field, before, after }: { field: LinkWord; before: LinkBetween; after: LinkBetween }) {
  const t = useTranslations('crosswalk.changes')
  const say = useSayWord()
  return t.rich('word', {
    field: t(`field.${field}`),
    before: () => <del>{say(field, before)}</del>,
    after: () => <ins>{say(field, after)}</ins>,
  })
}

function useSayWord() {
  const t = useTranslations()
  return (field: LinkWord, link: LinkBetween): string => {
    if (field === 'relation') return t(`framework.relation.${link.relation}`)
    if (field === 'confidence') return t(`page.confidence.${link.confidence}`)
    if (field === 'needsExpertReview') return t(link.needsExpertReview ? 'history.yes' : 'history.no')
    if (field === 'level')
      return t.has(`framework.level.${link.level}`) ? t(`framework.level.${link.level}`) : link.level
    return link[field] ?? t('history.empty')
  }
}
