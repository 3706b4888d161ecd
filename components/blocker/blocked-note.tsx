import { useLocale, useTranslations } from 'next-intl'
import type { BlockerKind } from '@/lib/blocker/rules'
import { StateWord } from '../ui/state-word'

/** That something keeps it back, and what kind of thing; nothing where nothing does. */
export function BlockedNote({ kinds }: { kinds: readonly BlockerKind[] }) {
  const t = useTranslations('blocker')
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  if (kinds.length === 0) return null
  return (
    <span className="note block">
      <StateWord shape="none" tone="madder">
        {t('blockedBy', { kinds: list.format(kinds.map((kind) => t(`kind.${kind}`).toLowerCase())) })}
      </StateWord>
    </span>
  )
}
