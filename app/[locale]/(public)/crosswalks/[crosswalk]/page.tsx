import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CrosswalkPage } from '@/components/crosswalk/crosswalk-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicCrosswalk } from '@/lib/crosswalk/queries/public-pages'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; crosswalk: string }> }

async function asked({ params }: Props) {
  const { locale, crosswalk: code } = await params
  const found = await publicCrosswalk(decodeURIComponent(code))
  if (!found) notFound()
  const { crosswalk, history } = found
  return { locale, crosswalk, history, path: routes.crosswalk(locale, crosswalk.code) }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { locale, crosswalk, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'framework' })
  const { name, fromFramework, toFramework } = crosswalk
  return publicMetadata({
    path,
    title: name,
    description: t('crosswalk.description', { name, from: fromFramework.name, to: toFramework.name }),
  })
})

export default publicPage(async (props: Props) => {
  const { locale, crosswalk, history, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'page' })
  return (
    <PublicShell path={path} crumbs={[{ href: routes.frameworks(locale), label: t('frameworks') }]}>
      <CrosswalkPage crosswalk={crosswalk} history={history} />
    </PublicShell>
  )
})
