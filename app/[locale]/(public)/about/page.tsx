import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AboutPage } from '@/components/about/about-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'about' })
  return publicMetadata({ path: routes.about(locale), title: t('title'), description: t('description') })
}

export default async function About({ params }: Props) {
  const { locale } = await params
  return (
    <PublicShell path={routes.about(locale)}>
      <AboutPage />
    </PublicShell>
  )
}
