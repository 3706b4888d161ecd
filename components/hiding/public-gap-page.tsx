import { useLocale, useTranslations } from 'next-intl'
import type { HiddenCommitment as Hidden } from '@/lib/hiding/queries/gaps'
import type { PublicEvent } from '@/lib/history/queries'
import { routes } from '@/lib/routes'
import { planCrumbs } from '../page/plan-crumbs'
import { PublicShell } from '../page/public-shell'
import { HiddenCommitment } from './hidden-commitment'

/** The gap in its plan's frame: the address answers, and says why there is nothing to read. */
export function PublicGapPage({ gap, events }: { gap: Hidden; events: readonly PublicEvent[] }) {
  const t = useTranslations('page')
  const locale = useLocale()
  return (
    <PublicShell
      path={routes.commitment(locale, gap.plan.code, gap.code)}
      crumbs={planCrumbs(locale, t('plans'), gap.plan)}
      demonstration={gap.plan.isDemonstration}
    >
      <HiddenCommitment gap={gap} events={events} />
    </PublicShell>
  )
}
