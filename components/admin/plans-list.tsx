import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { sayDate, type PartialDate } from '@/lib/dates'
import type { PlanToKeep } from '@/lib/plan/queries/admin'
import { routes } from '@/lib/routes'

/** The plans that one keeps, drafts too. */
export function PlansList({ plans }: { plans: readonly PlanToKeep[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const said = (date: PartialDate | null) => (date ? sayDate(date, locale) : t('keeping.notStated'))
  if (plans.length === 0)
    return <EmptyState title={t('keeping.noPlans')}>{t('keeping.noPlansWhy')}</EmptyState>
  return (
    <Table
      caption={t('keeping.plans')}
      captionHidden
      columns={[
        { key: 'plan', label: t('keeping.plan'), header: true },
        { key: 'period', label: t('keeping.period') },
        { key: 'state', label: t('keeping.state') },
        { key: 'pillars', label: t('keeping.pillars'), numeric: true },
        { key: 'commitments', label: t('keeping.commitments'), numeric: true },
      ]}
      rows={plans.map((plan) => ({
        id: plan.code,
        cells: {
          plan: (
            <a href={routes.adminPlan(locale, plan.code)} lang={plan.language}>
              {`${plan.code} ${plan.name}`}
            </a>
          ),
          period: t('keeping.fromTo', { from: said(plan.startsOn), to: said(plan.endsOn) }),
          state: (
            <Tag tone={plan.state === 'draft' ? 'turmeric' : 'ink'}>
              {t(`commitment.state.${plan.state}`)}
            </Tag>
          ),
          pillars: plan.pillars,
          commitments: plan.commitments,
        },
      }))}
    />
  )
}
