import { getTranslations } from 'next-intl/server'
import { FrameworksPage } from '@/components/framework/frameworks-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicFrameworks } from '@/lib/framework/queries/public-pages'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'framework' })
  return publicMetadata({
    path: routes.frameworks(locale),
    title: t('list.title'),
    description: t('list.description'),
  })
})

export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  return (
    <PublicShell path={routes.frameworks(locale)}>
      <FrameworksPage {...(await publicFrameworks())} />
    </PublicShell>
  )
})
