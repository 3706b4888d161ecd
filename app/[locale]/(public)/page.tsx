import { getTranslations } from 'next-intl/server'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { RegionPage } from '@/components/region/region-page'
import { tags } from '@/lib/action/tags'
import { publicMetadata } from '@/lib/metadata'
import { published } from '@/lib/page-cache/published'
import { regionToday } from '@/lib/plan/queries/region'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'region' })
  const metadata = publicMetadata({ path: routes.home(locale), title: t('title'), description: t('lead') })
  return { ...metadata, title: { absolute: `Concord · ${t('title')}` } }
})

export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  const [real, invented] = await Promise.all(
    [false, true].map((isDemonstration) =>
      published(
        ['region', String(isDemonstration)],
        [tags.region, tags.frameworks, tags.overlaps],
        (today, visitor) => regionToday(visitor, today, isDemonstration),
      ),
    ),
  )
  return (
    <PublicShell path={routes.home(locale)}>
      <RegionPage real={real ?? null} invented={invented ?? null} />
    </PublicShell>
  )
})
