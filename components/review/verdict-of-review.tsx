import { useTranslations } from 'next-intl'
import type { ReviewVerdict } from '@/lib/review/rules'
import { verdictLook } from '../chart/states'
import { StateWord } from '../ui/state-word'

const looks = {
  concurs: verdictLook.confirmed,
  queries: verdictLook.queried,
  disputes: verdictLook.disputed,
}

/** What one reviewer says, in the shapes of the verdict that all of them come to. */
export function VerdictOfReview({ verdict }: { verdict: ReviewVerdict }) {
  const t = useTranslations('review.verdict')
  return <StateWord {...looks[verdict]}>{t(verdict)}</StateWord>
}
