import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnReviews } from '@/components/desk/review/own-reviews'
import { progressPolicy } from '@/lib/policy/progress'
import { reviewPolicy } from '@/lib/policy/review'
import { reviewsOnDesk } from '@/lib/review/queries/reviews'
import { isOpenTo } from '@/lib/review/rules'
import { ownReport, type ReportProps } from '../written'

type Props = ReportProps & { searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review.own')
  return { title: t('title') }
}

export default async function ReviewsOfReportPage({ searchParams, ...props }: Props) {
  const { viewer, report } = await ownReport(props)
  const reviews = await reviewsOnDesk(viewer, report)
  const { done } = await searchParams
  const mine = { organisationId: report.organisationId }
  const can = {
    answer: reviewPolicy.answer(viewer, mine) && isOpenTo('answer', report.state),
    reply: reviewPolicy.answer(viewer, mine) && isOpenTo('reply', report.state),
    amend: report.state === 'published' && progressPolicy.edit(viewer, mine),
  }
  return (
    <OwnReviews
      report={report}
      reviews={reviews}
      can={can}
      language={viewer.language}
      done={done === 'answered' || done === 'replied' ? done : null}
    />
  )
}
