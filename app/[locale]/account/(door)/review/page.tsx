import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicShell } from '@/components/page/public-shell'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'review.guest' })
  return { title: t('thanks'), robots: { index: false } }
}

export default async function GuestThanksPage({ params }: Props) {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'review.guest' })
  return (
    <PublicShell path={routes.guestThanks(locale)}>
      <PageTitle title={t('thanks')} lead={t('thanksWhy')} />
    </PublicShell>
  )
}
