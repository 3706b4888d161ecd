import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { PublicReview } from '@/lib/review/queries/reviews'
import { routes } from '@/lib/routes'
import { Tag } from '../ui/tag'
import { VerdictOfReview } from './verdict-of-review'

type Named = { code: string; name: string; language: string }

export function OrganisationLink({ organisation }: { organisation: Named }) {
  const locale = useLocale()
  return (
    <a href={routes.organisation(locale, organisation.code)} lang={organisation.language}>
      {organisation.name}
    </a>
  )
}

/** Who says it, when, and in one word what. A guest is named by the organisation, and by who invited. */
export function ReviewHead({ review, earlier }: { review: PublicReview; earlier?: number | undefined }) {
  const t = useTranslations('review')
  const locale = useLocale()
  const date = sayDate({ on: review.reviewedOn, precision: 'day' }, locale)
  const { organisation, invitedBy } = review
  return (
    <>
      <p className="row">
        <strong>
          <VerdictOfReview verdict={review.verdict} />
        </strong>
        {review.isGuest ? <Tag>{t('guestMark')}</Tag> : null}
        {earlier === undefined ? null : <Tag tone="turmeric">{t('earlier')}</Tag>}
        {review.isOfThisContent ? null : <Tag tone="turmeric">{t('mended')}</Tag>}
      </p>
      <p className="note">
        {organisation
          ? t.rich('by', { organisation: () => <OrganisationLink organisation={organisation} />, date })
          : t.rich('byGuest', {
              organisation: review.guestOrganisation ?? '',
              inviter: () => (invitedBy ? <OrganisationLink organisation={invitedBy} /> : null),
              date,
            })}
        {earlier === undefined ? null : <> {t('earlierWhy', { number: earlier })}</>}
      </p>
      {review.query ? (
        <p className="note">
          {t(`query.${review.query}`, {
            date: review.answeredOn ? sayDate({ on: review.answeredOn, precision: 'day' }, locale) : '',
          })}
        </p>
      ) : null}
    </>
  )
}
