import { useTranslations } from 'next-intl'
import { Tag } from '../ui/tag'

/** Published by somebody else, or our own proposal: a reader must never take one for the other. */
export function CrosswalkKind({ kind }: { kind: 'published' | 'editorial' }) {
  const t = useTranslations('framework.crosswalk.kind')
  return kind === 'published' ? <Tag>{t('published')}</Tag> : <Tag tone="turmeric">{t('editorial')}</Tag>
}
