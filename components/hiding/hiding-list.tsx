import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { sayMoment } from '@/lib/dates'
import type { HidingOnBench } from '@/lib/hiding/queries/bench'
import { routes } from '@/lib/routes'
import { useHidingName } from './use-hiding-name'

const tones = { proposed: 'madder', hidden: 'turmeric', declined: 'soft', restored: 'leaf' } as const

/** Everything that was proposed, hidden, declined or restored, newest first. */
export function HidingList({ hidings }: { hidings: readonly HidingOnBench[] }) {
  const t = useTranslations('hiding')
  const locale = useLocale()
  const nameOf = useHidingName()
  if (hidings.length === 0) return <p>{t('none')}</p>
  return (
    <Table
      caption={t('list')}
      columns={[
        { key: 'thing', label: t('what'), header: true },
        { key: 'plan', label: t('plan') },
        { key: 'stage', label: t('stageLabel') },
        { key: 'reason', label: t('reason') },
        { key: 'at', label: t('proposed') },
      ]}
      rows={hidings.map((hiding) => ({
        id: hiding.id,
        cells: {
          thing: <a href={routes.hiding(locale, hiding.id)}>{nameOf(hiding)}</a>,
          plan: hiding.plan.code,
          stage: <Tag tone={tones[hiding.stage]}>{t(`stage.${hiding.stage}`)}</Tag>,
          reason: <span lang={hiding.language}>{hiding.reason}</span>,
          at: sayMoment(hiding.proposedAt, locale),
        },
      }))}
    />
  )
}
