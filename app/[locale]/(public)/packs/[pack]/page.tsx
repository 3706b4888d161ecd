import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { PackPage } from '@/components/pack/pack-page'
import { publicMetadata } from '@/lib/metadata'
import { publicPack } from '@/lib/pack/queries/public'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; pack: string }> }

async function asked({ params }: Props) {
  const { locale, pack: id } = await params
  const pack = await publicPack(decodeURIComponent(id))
  if (!pack) notFound()
  return { locale, pack, t: await getTranslations({ locale, namespace: 'pack.public' }) }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { locale, pack, t } = await asked(props)
  return publicMetadata({ path: routes.pack(locale, pack.id), title: pack.name, description: t('lead') })
})

export default publicPage(async (props: Props) => {
  const { locale, pack, t } = await asked(props)
  return (
    <PublicShell
      path={routes.pack(locale, pack.id)}
      demonstration={pack.isDemonstration}
      crumbs={[{ href: routes.packs(locale), label: t('title') }]}
    >
      <PackPage pack={pack} />
    </PublicShell>
  )
})
