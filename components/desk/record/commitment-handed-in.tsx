import { useLocale, useTranslations } from 'next-intl'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { Notice } from '@/components/ui/notice'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { dayOf, sayDate, sayMoment } from '@/lib/dates'
import { decisionDueOn } from '@/lib/desk/rules'

/** What happens to a record that was handed in, and who decides by when. */
export function CommitmentHandedIn({ commitment }: { commitment: CommitmentOnDesk }) {
  const t = useTranslations('record')
  const desk = useTranslations('desk')
  const words = useTranslations('commitment')
  const locale = useLocale()
  const { submittedAt, submittedBy, visibility } = commitment
  if (!submittedAt) return null
  return (
    <>
      <Notice kind="done" title={t('handedIn')} live>
        <p>{t('handedInMeans')}</p>
      </Notice>
      <DefinitionRows
        rows={[
          { id: 'at', term: t('handedInAt'), value: sayMoment(submittedAt.toISOString(), locale) },
          { id: 'by', term: t('handedInBy'), value: submittedBy?.name },
          { id: 'who', term: desk('whoDecides'), value: desk('moderators') },
          {
            id: 'when',
            term: desk('decidesBy'),
            value: (
              <>
                {sayDate({ on: decisionDueOn(dayOf(submittedAt)), precision: 'day' }, locale)}
                <span className="note block">{desk('workingDays')}</span>
              </>
            ),
          },
          {
            id: 'then',
            term: t('thenSeenBy'),
            value: (
              <>
                {words(`visibility.${visibility}`)}
                <span className="note block">{t(`visibilityHint.${visibility}`)}</span>
              </>
            ),
          },
        ]}
      />
    </>
  )
}
