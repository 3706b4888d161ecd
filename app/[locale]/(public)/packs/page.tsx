import { getTranslations } from 'next-intl/server'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { PacksPage } from '@/components/pack/packs-page'
import { publicMetadata } from '@/lib/metadata'
import { publicPacks } from '@/lib/pack/queries/public'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'pack.public' })
  return publicMetadata({ path: routes.packs(locale), title: t('title'), description: t('lead') })
})

export default publicPage(async ({ params }: Props) => {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'page' })
  return (
    <PublicShell path={routes.packs(locale)} crumbs={[{ href: routes.forums(locale), label: t('forums') }]}>
      <PacksPage packs={await publicPacks()} />
    </PublicShell>
  )
})
