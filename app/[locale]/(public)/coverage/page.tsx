import { getTranslations } from 'next-intl/server'
import { CoveragePage } from '@/components/coverage/coverage-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicCoverage } from '@/lib/coverage/queries/public-pages'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'coverage' })
  return publicMetadata({ path: routes.coverage(locale), title: t('title'), description: t('description') })
})

export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  return (
    <PublicShell path={routes.coverage(locale)}>
      <CoveragePage frameworks={await publicCoverage()} />
    </PublicShell>
  )
})
