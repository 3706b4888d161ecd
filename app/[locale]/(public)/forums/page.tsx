import { getTranslations } from 'next-intl/server'
import { ForumsPage } from '@/components/forum/forums-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { tags } from '@/lib/action/tags'
import { calendar, forums } from '@/lib/forum/queries/calendar'
import { publicMetadata } from '@/lib/metadata'
import { published } from '@/lib/page-cache/published'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'forum' })
  return publicMetadata({ path: routes.forums(locale), title: t('title'), description: t('lead') })
})

export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  const { dates, all } = await published(['calendar'], [tags.region], async (today, visitor) => ({
    dates: await calendar(visitor, today),
    all: await forums(visitor),
  }))
  return (
    <PublicShell path={routes.forums(locale)}>
      <ForumsPage dates={dates} forums={all} />
    </PublicShell>
  )
})
