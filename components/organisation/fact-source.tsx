import { useTranslations } from 'next-intl'
import { isFromBackground } from '@/lib/organisation/rules'
import type { Confidence } from '../page/confidence-mark'
import { SourceNote } from '../page/source-note'

/** Where the facts of an organisation or a country come from; what nobody looked up says so. */
export function FactSource({ source, confidence }: { source: string; confidence: Confidence }) {
  const t = useTranslations('organisation')
  return isFromBackground(source) ? (
    <SourceNote source={t('background')} confidence={confidence} />
  ) : (
    <SourceNote source={source} lang="en" confidence={confidence} />
  )
}
