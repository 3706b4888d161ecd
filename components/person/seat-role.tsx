import { useTranslations } from 'next-intl'
import { roleLabels } from '@/lib/person/labels'
import { namesPlan } from '@/lib/person/rules'
import type { Role } from '@/lib/policy/actor'

/** The role of a seat, and for a coordinator's the plan that it is for. */
export function SeatRole({ role, plan }: { role: Role; plan: { name: string; language: string } | null }) {
  const t = useTranslations()
  if (!namesPlan(role)) return t(roleLabels[role])
  return (
    <>
      {t(roleLabels[role])}:{' '}
      {plan ? <span lang={plan.language}>{plan.name}</span> : t('account.own.everyPlan')}
    </>
  )
}
