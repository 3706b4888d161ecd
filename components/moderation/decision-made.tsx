import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { Decided } from '@/lib/moderation/queries/decided'
import { routes } from '@/lib/routes'

/** What was just decided, and where it can be seen now. */
export function DecisionMade({ decided }: { decided: Decided }) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  const title = () => <span lang={decided.language}>{`${decided.code} ${decided.title}`}</span>
  const baseline = useTranslations('baseline')
  return (
    <Notice kind="done" live>
      <p>
        {decided.verdict === 'accepted'
          ? baseline.rich('wasAccepted', { title })
          : decided.verdict === 'refused'
            ? baseline.rich('wasRefused', { title })
            : t.rich(sentenceFor(decided), { title })}
      </p>
      {decided.isPublic ? (
        <p>
          <a href={routes.commitment(locale, decided.planCode, decided.code)}>{t('seePublicPage')}</a>
        </p>
      ) : null}
    </Notice>
  )
}

function sentenceFor({ verdict, isPublic }: Decided) {
  if (verdict === 'returned') return 'sentBack'
  if (verdict === 'consented') return 'firstYesSaid'
  return isPublic ? 'madePublic' : 'madeKnown'
}
