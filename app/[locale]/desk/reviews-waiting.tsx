import { getLocale, getTranslations } from 'next-intl/server'
import { OpenQueryList, PublishedReportList } from '@/components/desk/review/review-lists'
import { Notice } from '@/components/ui/notice'
import type { Actor } from '@/lib/policy/actor'
import { openQueries, openToReview, publishedReports } from '@/lib/review/queries/desk'
import { routes } from '@/lib/routes'

/** For a reviewer: how many updates are open to review, and the way to them. */
export async function ReviewsWaiting({ viewer }: { viewer: Actor }) {
  const [{ waiting }, t, locale] = await Promise.all([
    openToReview(viewer, undefined, new Date()),
    getTranslations('review.desk'),
    getLocale(),
  ])
  return (
    <Notice>
      <p>
        <a href={routes.deskReviews(locale)}>{waiting > 0 ? t('waiting', { count: waiting }) : t('title')}</a>
      </p>
    </Notice>
  )
}

/** For a focal point: the queries that wait for an answer. */
export async function QueriesWaiting({ viewer }: { viewer: Actor }) {
  return <OpenQueryList queries={await openQueries(viewer)} />
}

/** For a focal point: what was published, of one commitment or lately, to be amended. */
export async function ReportsPublished({
  viewer,
  commitmentId = null,
}: {
  viewer: Actor
  commitmentId?: string | null
}) {
  return <PublishedReportList reports={await publishedReports(viewer, commitmentId)} />
}
