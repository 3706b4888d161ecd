import { getTranslations } from 'next-intl/server'
import { AboutPage } from '@/components/about/about-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'about' })
  return publicMetadata({ path: routes.about(locale), title: t('title'), description: t('description') })
})

export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  return (
    <PublicShell path={routes.about(locale)}>
      <AboutPage />
    </PublicShell>
  )
})
