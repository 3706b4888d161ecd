import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { PublicDispute } from '@/lib/crosswalk/queries/disputes'
import { routes } from '@/lib/routes'

/** What readers said against a link and what was answered, and the way to say something oneself. */
export function LinkDisputes({
  disputes,
  link,
}: {
  disputes: readonly PublicDispute[]
  link: { id: string; from: string; to: string }
}) {
  const t = useTranslations('dispute')
  const locale = useLocale()
  return (
    <>
      {disputes.map((dispute) => (
        <Said key={dispute.id} dispute={dispute} />
      ))}
      <span className="note block">
        <a href={routes.disputeLink(locale, link.id)}>
          {t('disputeThis')} <span className="sr">{`${link.from} → ${link.to}`}</span>
        </a>
      </span>
    </>
  )
}

function Said({ dispute }: { dispute: PublicDispute }) {
  const t = useTranslations('dispute')
  const locale = useLocale()
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  const { reason, language, disputedOn, answer, answerLanguage, answeredOn, verdict, edition } = dispute
  return (
    <span className="note block">
      <span className="block">
        {t.rich('disputedOn', {
          date: day(disputedOn),
          edition,
          reason: () => (
            <q className="pre" lang={language}>
              {reason}
            </q>
          ),
        })}
      </span>
      {answeredOn && answer && verdict ? (
        <span className="block">
          {t.rich('answeredOn', {
            date: day(answeredOn),
            verdict: t(`verdict.${verdict}`),
            answer: () => (
              <span className="pre" lang={answerLanguage ?? undefined}>
                {answer}
              </span>
            ),
          })}
        </span>
      ) : (
        <span className="block">{t('notAnswered')}</span>
      )}
    </span>
  )
}
