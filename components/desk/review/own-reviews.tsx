import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { EmptyState } from '@/components/page/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'
import type { DeskReview } from '@/lib/review/queries/reviews'
import { routes } from '@/lib/routes'
import { periodValues } from '../period'
import { AmendForm } from '../report/amend-form'
import { DeskReviews } from './desk-reviews'
import { AnswerForm, ReplyForm } from './respond-forms'

type Can = { answer: boolean; reply: boolean; amend: boolean }

/** The reviews of one of our reports: to be answered, replied to, talked over; and where an amendment begins. */
export function OwnReviews({
  report,
  reviews,
  can,
  language,
  done,
}: {
  report: ReportOnDesk
  reviews: readonly DeskReview[]
  can: Can
  language: string
  done: 'answered' | 'replied' | null
}) {
  const t = useTranslations('review')
  const words = useTranslations('report')
  const locale = useLocale()
  const { id, commitment, period } = report
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.desk(locale), label: words('desk') },
          {
            href: routes.deskCommitment(locale, commitment.id),
            label: `${commitment.code} ${commitment.title}`,
            lang: commitment.language,
          },
          {
            href: routes.deskProgressStep(locale, id, 'receipt'),
            label: words('reportOn', periodValues(period, locale)),
          },
        ]}
      />
      <PageTitle
        eyebrow={words('reportOn', periodValues(period, locale))}
        title={t('own.title')}
        lead={t('own.lead')}
      />
      <div className="flow">
        {done ? (
          <Notice kind="done" live>
            <p>{t(done === 'answered' ? 'answer.sent' : 'replying.sent')}</p>
          </Notice>
        ) : null}
        {reviews.length === 0 ? (
          <EmptyState title={t('own.none')}>{t('own.noneWhy')}</EmptyState>
        ) : (
          <DeskReviews
            reviews={reviews}
            actsOn={(review) => <Acts review={review} report={report} can={can} language={language} />}
          />
        )}
        {can.amend ? <AmendForm versionId={id} formKey={randomUUID()} /> : null}
      </div>
    </>
  )
}

function Acts({
  review,
  report,
  can,
  language,
}: {
  review: DeskReview
  report: ReportOnDesk
  can: Can
  language: string
}) {
  const t = useTranslations('review.conversation')
  const locale = useLocale()
  const { organisation } = review
  return (
    <>
      {organisation ? (
        <p>
          <a href={routes.deskConversation(locale, report.id, organisation.code)}>
            {t('link', { organisation: organisation.name })}
          </a>
        </p>
      ) : null}
      {can.answer && review.query === 'open' ? (
        <AnswerForm review={review} formKey={randomUUID()} language={language} />
      ) : null}
      {can.reply && review.isOfThisContent && !review.reply ? (
        <ReplyForm review={review} formKey={randomUUID()} language={language} />
      ) : null}
    </>
  )
}
