import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Dispute } from '@/lib/crosswalk/queries/disputes'
import { sayMoment } from '@/lib/dates'
import { routes } from '@/lib/routes'

const tones = { received: 'madder', taken_up: 'turmeric', answered: 'leaf' } as const

/** What readers dispute: what waits longest for an answer first. */
export function DisputeList({ disputes }: { disputes: readonly Dispute[] }) {
  const t = useTranslations('dispute')
  const locale = useLocale()
  if (disputes.length === 0) return <p>{t('none')}</p>
  return (
    <Table
      caption={t('list')}
      columns={[
        { key: 'reference', label: t('reference'), header: true },
        { key: 'link', label: t('link') },
        { key: 'state', label: t('stateLabel') },
        { key: 'at', label: t('receivedAt') },
      ]}
      rows={disputes.map((dispute) => ({
        id: dispute.id,
        cells: {
          reference: <a href={routes.adminDispute(locale, dispute.id)}>{dispute.reference}</a>,
          link: `${dispute.link.from.code} → ${dispute.link.to?.code ?? ''}`,
          state: (
            <Tag tone={tones[dispute.state]}>
              {dispute.verdict ? t(`outcome.${dispute.verdict}`) : t(`state.${dispute.state}`)}
            </Tag>
          ),
          at: sayMoment(dispute.receivedAt, locale),
        },
      }))}
    />
  )
}
