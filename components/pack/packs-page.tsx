import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { PacksHandedIn } from '@/lib/pack/queries/public'
import { routes } from '@/lib/routes'
import { InventedPart } from '../page/invented-part'
import { PageTitle } from '../ui/page-title'
import { Table } from '../ui/table'

/** What was handed in to forums, the newest first; what was invented to be shown stands apart. */
export function PacksPage({ packs }: { packs: PacksHandedIn }) {
  const t = useTranslations('pack.public')
  const real = packs.filter(({ isDemonstration }) => !isDemonstration)
  const invented = packs.filter(({ isDemonstration }) => isDemonstration)
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {real.length === 0 ? <p>{t('none')}</p> : <PackTable caption={t('title')} packs={real} />}
      {invented.length > 0 ? (
        <InventedPart title={t('invented')}>
          <PackTable caption={t('invented')} packs={invented} />
        </InventedPart>
      ) : null}
    </>
  )
}

function PackTable({ caption, packs }: { caption: string; packs: PacksHandedIn }) {
  const t = useTranslations('pack.public')
  const locale = useLocale()
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'pack', label: t('pack'), header: true },
        { key: 'forum', label: t('forum') },
        { key: 'by', label: t('by') },
        { key: 'on', label: t('on') },
      ]}
      rows={packs.map(({ id, name, language, template, meeting, organisation, frozenOn }) => ({
        id,
        cells: {
          pack: (
            <a href={routes.pack(locale, id)} lang={language}>
              {name}
            </a>
          ),
          forum: (
            <span lang="en">
              {template.forum.name}
              {meeting ? <span className="note block">{meeting.label}</span> : null}
            </span>
          ),
          by: (
            <a href={routes.organisation(locale, organisation.code)} lang={organisation.language}>
              {organisation.name}
            </a>
          ),
          on: sayDate({ on: frozenOn, precision: 'day' }, locale),
        },
      }))}
    />
  )
}
