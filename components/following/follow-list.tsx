import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { unfollowThing } from '@/lib/following/actions'
import { followedLabels } from '@/lib/following/labels'
import { pageOf } from '@/lib/following/pages'
import type { OwnFollow } from '@/lib/following/queries/own'

/** What one follows, each with a way to end it. */
export function FollowList({ follows, newKey }: { follows: readonly OwnFollow[]; newKey: () => string }) {
  const t = useTranslations()
  const locale = useLocale()
  if (follows.length === 0)
    return <EmptyState title={t('following.none')}>{t('following.noneWhy')}</EmptyState>
  return (
    <Table
      caption={t('following.caption')}
      captionHidden
      columns={[
        { key: 'thing', label: t('following.thing'), header: true },
        { key: 'kind', label: t('following.kind') },
        { key: 'act', label: t('following.act'), bare: true },
      ]}
      rows={follows.map(({ id, type, thing }) => ({
        id,
        cells: {
          thing: thing ? (
            <a href={pageOf(thing.ref, locale)} lang={thing.language}>
              {thing.name}
            </a>
          ) : (
            <span className="c-soft">{t('following.gone')}</span>
          ),
          kind: t(followedLabels[type]),
          act: (
            <ActionForm action={unfollowThing} idempotencyKey={newKey()}>
              <input type="hidden" name="follow" value={id} />
              <Button kind="quiet">
                {t('following.end')}
                <span className="sr"> {thing?.name ?? t('following.gone')}</span>
              </Button>
            </ActionForm>
          ),
        },
      }))}
    />
  )
}
