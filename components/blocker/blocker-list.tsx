import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { Table } from '@/components/ui/table'
import type { OpenBlocker } from '@/lib/blocker/queries/blockers'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { BlockerDetail } from './blocker-detail'

/** Everything that is blocked, a row each: what, since when, which support, and in whose hands. */
export function BlockerList({ blockers }: { blockers: readonly OpenBlocker[] }) {
  const t = useTranslations('blocker')
  const locale = useLocale()
  if (blockers.length === 0) return <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'commitment', label: t('commitment'), header: true },
        { key: 'kind', label: t('kindLabel') },
        { key: 'since', label: t('since') },
        { key: 'support', label: t('support') },
        { key: 'text', label: t('text') },
      ]}
      rows={blockers.map((blocker) => ({
        id: blocker.id,
        cells: {
          commitment: <Of blocker={blocker} />,
          kind: t(`kind.${blocker.kind}`),
          since: t('sinceDays', {
            date: sayDate({ on: blocker.since, precision: 'day' }, locale),
            days: blocker.days,
          }),
          support: (
            <span className="pre" lang={blocker.language}>
              {blocker.support}
            </span>
          ),
          text: (
            <div>
              <BlockerDetail blocker={blocker} />
            </div>
          ),
        },
      }))}
    />
  )
}

function Of({ blocker: { commitment } }: { blocker: OpenBlocker }) {
  const t = useTranslations('blocker')
  const locale = useLocale()
  const by = commitment.lead ?? commitment.recorder
  const name = `${commitment.code} ${commitment.title}`
  return (
    <>
      {commitment.visibility === 'public' ? (
        <a href={routes.commitment(locale, commitment.plan.code, commitment.code)} lang={commitment.language}>
          {name}
        </a>
      ) : (
        <span lang={commitment.language}>{name}</span>
      )}
      <span className="note block">
        {commitment.plan.code} ·{' '}
        {t.rich('byLead', { organisation: () => <span lang={by.language}>{by.name}</span> })}
      </span>
    </>
  )
}
