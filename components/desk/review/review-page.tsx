import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { giveReview } from '@/lib/review/actions'
import type { WordingOnDesk } from '@/lib/review/queries/wording'
import { routes } from '@/lib/routes'
import { periodValues } from '../period'
import { DeskReviews } from './desk-reviews'
import { GuestList, InviteGuestForm } from './guest-forms'
import { ReviewForm } from './review-form'
import { deskEvidenceAt, UpdateRead } from './update-read'

type ReviewPageProps = {
  wording: WordingOnDesk
  viewer: { organisation: { code: string; name: string }; language: string }
  done: 'given' | 'invited' | null
  keys: { review: string; invite: string }
  origin: string
}

/** An update as its reviewer reads it: what is reported, what we said of it, and the form. */
export function ReviewPage({ wording, viewer, done, keys, origin }: ReviewPageProps) {
  const t = useTranslations('review')
  const locale = useLocale()
  const { commitment, plan, organisation, reviews, can } = wording
  const ours = reviews.filter((review) => review.organisation?.code === viewer.organisation.code)
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskReviews(locale), label: t('desk.title') }]} />
      <PageTitle
        eyebrow={t('page.eyebrow')}
        title={`${commitment.code} ${commitment.title}`}
        lang={commitment.language}
      >
        <p>
          {t.rich('page.of', {
            organisation: () => <span lang={organisation.language}>{organisation.name}</span>,
            ...periodValues(wording.period, locale),
          })}
        </p>
        <p className="row note">
          <a href={routes.plan(locale, plan.code)} lang={plan.language}>
            {plan.name}
          </a>
          {commitment.visibility === 'public' ? (
            <a href={routes.commitment(locale, plan.code, commitment.code)}>{t('page.publicPage')}</a>
          ) : null}
        </p>
      </PageTitle>
      <div className="flow">
        {done ? <Done done={done} isPublic={wording.isPublic} /> : null}
        <UpdateRead wording={wording} evidenceAt={deskEvidenceAt} />
        {reviews.length > 0 ? (
          <section className="space-y-3">
            <h2>{t('page.ours')}</h2>
            <DeskReviews reviews={reviews} />
          </section>
        ) : null}
        {can.everReview || ours.length > 0 ? (
          <p>
            <a href={routes.deskConversation(locale, wording.id, viewer.organisation.code)}>
              {t('conversation.link', { organisation: organisation.name })}
            </a>
          </p>
        ) : null}
        <Reviewing
          wording={wording}
          hasReviewed={ours.length > 0}
          language={viewer.language}
          formKey={keys.review}
        />
        <GuestList wording={wording} origin={origin} />
        {can.invite ? <InviteGuestForm versionId={wording.id} formKey={keys.invite} /> : null}
      </div>
    </>
  )
}

function Done({ done, isPublic }: { done: 'given' | 'invited'; isPublic: boolean }) {
  const t = useTranslations('review.page')
  return done === 'given' ? (
    <Notice kind="done" title={t('given')} live>
      <p>{t(isPublic ? 'givenPublic' : 'givenLater')}</p>
    </Notice>
  ) : (
    <Notice kind="done" title={t('invited')} live>
      <p>{t('invitedMeans')}</p>
    </Notice>
  )
}

function Reviewing({
  wording,
  hasReviewed,
  language,
  formKey,
}: {
  wording: WordingOnDesk
  hasReviewed: boolean
  language: string
  formKey: string
}) {
  const t = useTranslations('review')
  const { can, contentHash } = wording
  if (!can.review || !contentHash)
    return (
      <Notice kind="caution" title={t(can.everReview ? 'page.closed' : 'page.notYours')}>
        <p>{t(can.everReview ? 'page.closedWhy' : 'page.notYoursWhy')}</p>
      </Notice>
    )
  return (
    <section className="group flow" id="review">
      <h2>{t(hasReviewed ? 'form.again' : 'form.title')}</h2>
      {hasReviewed ? <p className="measure">{t('form.againMeans')}</p> : null}
      <ReviewForm
        action={giveReview}
        formKey={formKey}
        contentHash={contentHash}
        language={language}
        hidden={{ id: wording.id }}
      />
    </section>
  )
}
