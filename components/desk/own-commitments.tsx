import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { sayDate } from '@/lib/dates'
import type { OwnListed } from '@/lib/desk/queries/own-commitments'
import { routes } from '@/lib/routes'

/** Every commitment that the organisation recorded or leads, in whatever state. */
export function OwnCommitments({ commitments }: { commitments: readonly OwnListed[] }) {
  const t = useTranslations('desk')
  const words = useTranslations('commitment')
  const locale = useLocale()
  if (commitments.length === 0)
    return <EmptyState title={t('noCommitments')}>{t('noCommitmentsWhy')}</EmptyState>
  return (
    <Table
      caption={t('ourCommitments')}
      captionHidden
      columns={[
        { key: 'commitment', label: t('commitment'), header: true },
        { key: 'due', label: t('dueOn') },
        { key: 'seen', label: t('seenBy') },
        { key: 'state', label: t('record') },
      ]}
      rows={commitments.map((each) => ({
        id: each.id,
        cells: {
          commitment: (
            <>
              <a href={routes.deskCommitment(locale, each.id)} lang={each.language}>
                {`${each.code} ${each.title}`}
              </a>
              <span className="note row font-normal">
                <span lang={each.plan.language}>{each.plan.name}</span>
                <span>{words(`kind.${each.kind}`)}</span>
              </span>
            </>
          ),
          due: each.dueOn ? sayDate(each.dueOn, locale) : <span className="c-soft">{t('noDueDate')}</span>,
          seen: words(`visibility.${each.visibility}`),
          state: (
            <Tag tone={each.state === 'returned' ? 'madder' : 'ink'}>{words(`state.${each.state}`)}</Tag>
          ),
        },
      }))}
    />
  )
}
