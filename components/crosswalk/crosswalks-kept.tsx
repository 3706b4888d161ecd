import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { CrosswalkKept } from '@/lib/crosswalk/queries/editions'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'

/** The crosswalks with what is in force, what is being written, and what readers dispute. */
export function CrosswalksKept({ crosswalks }: { crosswalks: readonly CrosswalkKept[] }) {
  const t = useTranslations('crosswalk')
  const locale = useLocale()
  return (
    <Table
      caption={t('list')}
      columns={[
        { key: 'crosswalk', label: t('crosswalk'), header: true },
        { key: 'edition', label: t('inForce') },
        { key: 'links', label: t('links'), numeric: true },
        { key: 'draft', label: t('draft') },
        { key: 'disputes', label: t('disputesOpen'), numeric: true },
      ]}
      rows={crosswalks.map((each) => ({
        id: each.code,
        cells: {
          crosswalk: (
            <a href={routes.adminCrosswalk(locale, each.code)} lang="en">
              {each.name}
            </a>
          ),
          edition: (
            <>
              {t('public.edition', { edition: each.edition })}
              <span className="note block">
                {each.appliedOn
                  ? t('public.since', { date: sayDate({ on: each.appliedOn, precision: 'day' }, locale) })
                  : t('public.sinceStart')}
              </span>
            </>
          ),
          links: each.links,
          draft: each.draft === null ? t('noDraft') : t('public.edition', { edition: each.draft }),
          disputes: each.disputes === 0 ? '0' : <a href={routes.adminDisputes(locale)}>{each.disputes}</a>,
        },
      }))}
    />
  )
}
