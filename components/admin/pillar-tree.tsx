import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import type { PillarInKeeping, PlanInKeeping } from '@/lib/plan/queries/admin'
import type { Branch } from '@/lib/plan/rules'
import { routes } from '@/lib/routes'

/** The pillars as they stand below one another, each with the way to rename, move or remove it. */
export function PillarTree({ plan }: { plan: PlanInKeeping }) {
  const t = useTranslations('keeping')
  if (plan.tree.length === 0) return <EmptyState title={t('noPillars')}>{t('noPillarsWhy')}</EmptyState>
  return <Branches branches={plan.tree} plan={plan.code} />
}

function Branches({ branches, plan }: { branches: readonly Branch<PillarInKeeping>[]; plan: string }) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  return (
    <ol className="border-s border-rule ps-4">
      {branches.map(({ pillar, branches: below }) => (
        <li key={pillar.id}>
          <p>
            <a href={routes.adminPillar(locale, plan, pillar.id)} lang={pillar.language}>
              {`${pillar.code} ${pillar.title}`}
            </a>{' '}
            <span className="note">{t('commitmentsIn', { count: pillar.commitments })}</span>
          </p>
          {below.length > 0 ? <Branches branches={below} plan={plan} /> : null}
        </li>
      ))}
    </ol>
  )
}
