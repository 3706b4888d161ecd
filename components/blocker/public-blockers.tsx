import { useLocale, useTranslations } from 'next-intl'
import { DefinitionRows } from '@/components/ui/definition-rows'
import type { ToldBlocker } from '@/lib/blocker/queries/blockers'
import { sayDate } from '@/lib/dates'
import { Notice } from '../ui/notice'
import { BlockerDetail } from './blocker-detail'

/** What keeps a commitment back today, and the support that is asked for; nothing where nothing does. */
export function PublicBlockers({ blockers }: { blockers: readonly ToldBlocker[] }) {
  const t = useTranslations('blocker')
  const locale = useLocale()
  const open = blockers.filter(({ resolvedOn }) => resolvedOn === null)
  if (open.length === 0) return null
  return (
    <Notice kind="caution" title={t('open')}>
      <DefinitionRows
        rows={open.map((blocker) => ({
          id: blocker.id,
          term: t(`kind.${blocker.kind}`),
          value: (
            <>
              <p className="note">
                {t('since')} {sayDate({ on: blocker.since, precision: 'day' }, locale)}
              </p>
              <p className="pre">
                {t('support')}: <span lang={blocker.language}>{blocker.support}</span>
              </p>
              {blocker.detail ? <BlockerDetail blocker={blocker} /> : null}
            </>
          ),
        }))}
      />
    </Notice>
  )
}
