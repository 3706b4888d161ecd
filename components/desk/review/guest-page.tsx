import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { sayDate } from '@/lib/dates'
import { reviewAsGuest } from '@/lib/review/actions'
import type { WordingForGuest } from '@/lib/review/queries/guest'
import { routes } from '@/lib/routes'
import { periodValues } from '../period'
import { ReviewForm } from './review-form'
import { UpdateRead } from './update-read'

/** One update, for one guest, once. */
export function GuestReviewPage({
  found: { wording, guest, inviter, endsOn },
  link,
  formKey,
}: {
  found: WordingForGuest
  link: string
  formKey: string
}) {
  const t = useTranslations('review')
  const locale = useLocale()
  const { commitment, organisation, contentHash } = wording
  return (
    <>
      <PageTitle
        eyebrow={t('guest.title')}
        title={`${commitment.code} ${commitment.title}`}
        lang={commitment.language}
      >
        <p>
          {t.rich('page.of', {
            organisation: () => <span lang={organisation.language}>{organisation.name}</span>,
            ...periodValues(wording.period, locale),
          })}
        </p>
      </PageTitle>
      <div className="flow">
        <Notice>
          <p>
            {t('guest.welcome', {
              name: guest.name,
              organisation: inviter.name,
              date: sayDate({ on: endsOn, precision: 'day' }, locale),
            })}
          </p>
          <p>{t('guest.public')}</p>
        </Notice>
        <UpdateRead wording={wording} evidenceAt={(id) => routes.guestEvidence(id, link)} />
        {contentHash ? (
          <section className="group flow">
            <h2>{t('form.title')}</h2>
            <ReviewForm
              action={reviewAsGuest}
              formKey={formKey}
              contentHash={contentHash}
              language={locale}
              hidden={{ link }}
            />
          </section>
        ) : null}
      </div>
    </>
  )
}
