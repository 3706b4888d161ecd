import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OverlapsPage } from '@/components/overlap/overlaps-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicMetadata } from '@/lib/metadata'
import { overlapsAsked } from '@/lib/overlap/addresses'
import { publicOverlaps } from '@/lib/overlap/queries/public-pages'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; of?: string[] }> }

async function asked({ params }: Props) {
  const { locale, of = [] } = await params
  const address = overlapsAsked(of.map(decodeURIComponent))
  if (!address) notFound()
  const overlaps = await publicOverlaps(address.plan, address.after)
  if (address.plan !== null && !overlaps.plan) notFound()
  return { locale, overlaps, ...address, path: routes.overlaps(locale, address.plan, address.after) }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { locale, overlaps, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'overlap' })
  const title = overlaps.plan ? `${t('title')}: ${overlaps.plan.name}` : t('title')
  return publicMetadata({ path, title, description: t('description') })
})

export default publicPage(async (props: Props) => {
  const { locale, overlaps, after, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'page' })
  const { plan } = overlaps
  return (
    <PublicShell
      path={path}
      demonstration={plan?.isDemonstration ?? false}
      crumbs={
        plan
          ? [
              { href: routes.overlaps(locale), label: t('overlaps') },
              { href: routes.plan(locale, plan.code), label: plan.name, lang: plan.language },
            ]
          : [{ href: routes.coverage(locale), label: t('coverage') }]
      }
    >
      <OverlapsPage overlaps={overlaps} isFirst={after === null} />
    </PublicShell>
  )
})
