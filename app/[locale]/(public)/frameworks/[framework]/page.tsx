import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FrameworkPage } from '@/components/framework/framework-page'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { PublicShell } from '@/components/page/public-shell'
import { publicFramework } from '@/lib/framework/queries/public-pages'
import { publicMetadata } from '@/lib/metadata'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; framework: string }> }

async function asked({ params }: Props) {
  const { locale, framework: code } = await params
  const framework = await publicFramework(decodeURIComponent(code))
  if (!framework) notFound()
  return { locale, framework, path: routes.framework(locale, framework.code) }
}

export const generateMetadata = publicMetadataOf(async (props: Props) => {
  const { locale, framework, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'framework' })
  return publicMetadata({
    path,
    title: framework.name,
    description: t('page.description', { name: framework.name }),
    linkedData: routes.linkedData(path),
  })
})

export default publicPage(async (props: Props) => {
  const { locale, framework, path } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'page' })
  return (
    <PublicShell path={path} crumbs={[{ href: routes.frameworks(locale), label: t('frameworks') }]}>
      <FrameworkPage framework={framework} />
    </PublicShell>
  )
})
