import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { PracticesPage } from '@/components/practice/practices-page'
import { publicMetadata } from '@/lib/metadata'
import { publicPractices } from '@/lib/practice/queries/public'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'practice' })
  return publicMetadata({ path: routes.practices(locale), title: t('title'), description: t('lead') })
})

export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  const practices = await publicPractices(null, '')
  if (!practices) notFound()
  return (
    <PublicShell path={routes.practices(locale)}>
      <PracticesPage of={null} practices={practices} />
    </PublicShell>
  )
})
