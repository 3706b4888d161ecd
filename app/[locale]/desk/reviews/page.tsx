import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NextPage } from '@/components/admin/next-page'
import { OpenToReviewList, OurReviewList } from '@/components/desk/review/review-lists'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { reviewPolicy } from '@/lib/policy/review'
import { openToReview, ourReviews } from '@/lib/review/queries/desk'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review.desk')
  return { title: t('title') }
}

export default async function ReviewsPage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorOrSignIn(locale)
  if (!reviewPolicy.seeDesk(viewer)) notFound()
  const asked = (await searchParams).after
  const after = typeof asked === 'string' ? asked : undefined
  const now = new Date()
  const [open, ours, t] = await Promise.all([
    openToReview(viewer, after, now),
    ourReviews(viewer, now),
    getTranslations('review.desk'),
  ])
  const answered = ours.filter(({ answeredOn }) => answeredOn !== null)
  const can = { review: reviewPolicy.giveAny(viewer) }
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={can.review ? t('lead', { count: open.waiting }) : t('coordinates')}
      />
      <div className="flow">
        {answered.length > 0 ? (
          <OurReviewList title={t('answeredTitle')} lead={t('answeredLead')} reviews={answered} />
        ) : null}
        <section className="space-y-3">
          <h2>{t('openTitle')}</h2>
          <OpenToReviewList updates={open.updates} />
          <NextPage
            first={after ? { href: routes.deskReviews(locale), label: t('first') } : null}
            next={open.next ? { href: routes.deskReviewsFrom(locale, open.next), label: t('next') } : null}
          />
        </section>
        {can.review ? <OurReviewList title={t('mineTitle')} reviews={ours} /> : null}
      </div>
    </>
  )
}
