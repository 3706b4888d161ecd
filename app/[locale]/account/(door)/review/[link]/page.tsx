import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GuestReviewPage } from '@/components/desk/review/guest-page'
import { PublicShell } from '@/components/page/public-shell'
import { PageTitle } from '@/components/ui/page-title'
import { wordingForGuest } from '@/lib/review/queries/guest'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; link: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'review.guest' })
  return { title: t('title'), robots: { index: false } }
}

export default async function GuestPage({ params }: Props) {
  const { locale, link } = await params
  const t = await getTranslations({ locale, namespace: 'review.guest' })
  const found = await wordingForGuest(link, new Date())
  return (
    <PublicShell path={routes.guestReview(locale, link)}>
      {found ? (
        <GuestReviewPage found={found} link={link} formKey={randomUUID()} />
      ) : (
        <PageTitle title={t('over')} lead={t('overWhy')} />
      )}
    </PublicShell>
  )
}
