import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { VerdictOfReview } from '@/components/review/verdict-of-review'
import { Table } from '@/components/ui/table'
import { TaskList } from '@/components/ui/task-list'
import { sayDate } from '@/lib/dates'
import type { OpenToReview, OurReview, PublishedReport } from '@/lib/review/queries/desk'
import { routes } from '@/lib/routes'
import { periodValues } from '../period'

/** Updates open to review, the longest waiting first. */
export function OpenToReviewList({ updates }: { updates: readonly OpenToReview[] }) {
  const t = useTranslations('review.desk')
  const words = useTranslations('commitment')
  const desk = useTranslations('desk')
  const locale = useLocale()
  if (updates.length === 0) return <EmptyState title={t('nothing')}>{t('nothingWhy')}</EmptyState>
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={[
        { key: 'update', label: t('update'), header: true },
        { key: 'plan', label: t('plan') },
        { key: 'organisation', label: t('organisation') },
        { key: 'state', label: t('state') },
        { key: 'days', label: t('waited'), numeric: true },
      ]}
      rows={updates.map((update) => ({
        id: update.id,
        cells: {
          update: (
            <>
              <a href={routes.deskReview(locale, update.id)} lang={update.language}>
                {`${update.code} ${update.title}`}
              </a>
              <span className="note block">{desk('reportOn', periodValues(update.period, locale))}</span>
            </>
          ),
          plan: <span lang={update.plan.language}>{update.plan.code}</span>,
          organisation: <span lang={update.organisation.language}>{update.organisation.name}</span>,
          state: words(`state.${update.state}`),
          days: t('days', { count: update.days }),
        },
      }))}
    />
  )
}

/** What our organisation said last, of each update; where a query was answered, the way to say more. */
export function OurReviewList({
  title,
  lead,
  reviews,
}: {
  title: string
  lead?: string
  reviews: readonly OurReview[]
}) {
  const t = useTranslations('review.desk')
  const desk = useTranslations('desk')
  const locale = useLocale()
  return (
    <section className="space-y-3">
      <h2>{title}</h2>
      {lead ? <p className="measure">{lead}</p> : null}
      {reviews.length === 0 ? <p className="c-soft">{t('noneMine')}</p> : null}
      <TaskList
        tasks={reviews.map((review) => ({
          id: review.id,
          title: `${review.code} ${review.title}`,
          lang: review.language,
          href: routes.deskReview(locale, review.id),
          hint: (
            <>
              {desk('reportOn', periodValues(review.period, locale))}
              {' · '}
              <span lang={review.organisation.language}>{review.organisation.name}</span>
            </>
          ),
          status: (
            <span className="note">
              <VerdictOfReview verdict={review.verdict} />{' '}
              {sayDate({ on: review.reviewedOn, precision: 'day' }, locale)}
            </span>
          ),
        }))}
      />
    </section>
  )
}

/** What we have published: its reviews, and where an amendment begins. */
export function PublishedReportList({ reports }: { reports: readonly PublishedReport[] }) {
  const t = useTranslations('review.desk')
  const desk = useTranslations('desk')
  const locale = useLocale()
  if (reports.length === 0) return null
  return (
    <section className="space-y-3">
      <h2>{t('ourReports')}</h2>
      <p className="note">{t('lookAt')}</p>
      <TaskList
        tasks={reports.map((report) => ({
          id: report.id,
          title: `${report.code} ${report.title}`,
          lang: report.language,
          href: routes.deskReviewsOn(locale, report.id),
          hint: desk('reportOn', periodValues(report.period, locale)),
          status: <span className="note">{t('reviews', { count: report.reviews })}</span>,
        }))}
      />
    </section>
  )
}
